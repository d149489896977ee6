import { TextField } from '../../components/text-field.tsx';

type MetadataField = 'metadata.coverImage' | 'metadata.canonicalUrl' | 'metadata.language';

interface PublishingDetailsProps {
  field: (name: MetadataField, rules: { setValueAs: (value: string) => unknown }) => object;
}

/** An empty field is an absent one. */
const OPTIONAL = { setValueAs: (value: string) => value || undefined };

export function PublishingDetails({ field }: PublishingDetailsProps) {
  return (
    <details className="more">
      <summary>Publishing details</summary>
      <TextField
        label="Cover image"
        type="url"
        hint="The address of an image, starting with https://"
        {...field('metadata.coverImage', OPTIONAL)}
      />
      <TextField
        label="Canonical address"
        type="url"
        hint="Where this text was published first, if not here."
        {...field('metadata.canonicalUrl', OPTIONAL)}
      />
      <TextField label="Language" hint="en, pt-BR…" {...field('metadata.language', OPTIONAL)} />
    </details>
  );
}
