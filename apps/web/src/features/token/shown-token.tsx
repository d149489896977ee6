import { useEffect, useRef } from 'react';
import { CopyField } from '../../components/copy-field.tsx';

interface ShownTokenProps {
  token: string;
  onDone: () => void;
}

/** A new token, the one time that anybody sees it. */
export function ShownToken({ token, onDone }: ShownTokenProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);

  const entryPoint = `${window.location.origin}/api/v1/`;
  return (
    <section ref={box} className="form shown-token" tabIndex={-1} aria-label="Your token">
      <p>
        <strong>Copy it now.</strong> It is shown this once and stored nowhere: if you lose it,
        revoke it and make another.
      </p>
      <CopyField label="Token" value={token} />
      <CopyField label="Try it" value={`curl ${entryPoint} -H 'Authorization: Bearer ${token}'`} />
      <div className="actions">
        <button type="button" className="button button-primary" onClick={onDone}>
          I have it
        </button>
      </div>
    </section>
  );
}
