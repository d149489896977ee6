import { CopyField } from '../../components/copy-field.tsx';

/** A secret that the server shows this one time, with a button to take it along. */
export function ShownOnce({ label, text }: { label: string; text: string }) {
  return (
    <div className="shown-once">
      <CopyField label={label} value={text} />
      <p>It is shown only now. Keep it where nobody but your application can read it.</p>
    </div>
  );
}
