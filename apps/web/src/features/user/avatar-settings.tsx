import { SetAvatarInput } from '@duet/router/avatar.schema';
import type { UserOutput } from '@duet/router/user.schema';
import { useState } from 'react';
import { Avatar } from '../../components/avatar.tsx';
import { FileField } from '../../components/file-field.tsx';
import { toDataUrl } from '../../components/to-data-url.ts';
import { useRemoveAvatar, useSetAvatar } from './use-avatar.ts';

interface Choice {
  file: File;
  preview: string;
}

/** Lets members choose a picture of themselves, see it before it is sent, and take it away. */
export function AvatarSettings({ user }: { user: UserOutput }) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const set = useSetAvatar(() => setChoice(null));
  const remove = useRemoveAvatar();
  const isBusy = set.isPending || remove.isPending;

  return (
    <section className="form" aria-label="Portrait">
      <Avatar username={user.username} image={choice?.preview ?? user.image} size="large" />
      <FileField
        label="Portrait"
        hint="PNG, JPEG, GIF, WebP or AVIF, up to 2 MiB. It is kept as it is, with the place where it was taken if the file says so."
        schema={SetAvatarInput.shape.image}
        isBusy={isBusy}
        error={set.error}
        onChoose={async (file) => setChoice({ file, preview: await toDataUrl(file) })}
      />
      <div className="actions">
        {choice && (
          <>
            <button
              type="button"
              className="button button-primary"
              aria-disabled={isBusy}
              onClick={() => !isBusy && set.mutate({ image: choice.file })}
            >
              Use this portrait
            </button>
            <button type="button" className="button" onClick={() => setChoice(null)}>
              Cancel
            </button>
          </>
        )}
        {!choice && isUploaded(user.image) && (
          <button
            type="button"
            className="button button-danger"
            aria-disabled={isBusy}
            onClick={() => !isBusy && remove.mutate()}
          >
            Remove portrait
          </button>
        )}
      </div>
    </section>
  );
}

/** An uploaded picture lies on this server; any other has an address of its own. */
export function isUploaded(image: string | null): boolean {
  return image?.startsWith('/') ?? false;
}
