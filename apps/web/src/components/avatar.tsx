import { useState } from 'react';

interface AvatarProps {
  username: string;
  image: string | null;
  size?: 'small' | 'large';
}

/** A portrait, or the initial when there is none or it does not load. The name stands beside it. */
export function Avatar({ username, image, size = 'small' }: AvatarProps) {
  const [brokenImage, setBrokenImage] = useState<string | null>(null);
  const className = `avatar avatar-${size}`;

  if (!image || image === brokenImage) {
    return (
      <span className={className} aria-hidden="true">
        {username.charAt(0).toUpperCase()}
      </span>
    );
  }
  return (
    <img
      className={className}
      src={image}
      alt=""
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setBrokenImage(image)}
    />
  );
}
