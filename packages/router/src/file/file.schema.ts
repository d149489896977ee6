import { z } from 'zod';

/** What browsers show and nobody can put a script into: an SVG may hold one, so it is not among them. */
export const IMAGE_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
] as const;

const MEBIBYTE = 1024 * 1024;

/** Returns the contract of an image that somebody sends: a whole number of MiB at most, and of a type that its bytes show. */
export function ImageFile({ maxMebibytes }: { maxMebibytes: number }) {
  return z
    .file('Choose a file')
    .max(maxMebibytes * MEBIBYTE, `Too large: at most ${maxMebibytes} MiB`)
    .mime([...IMAGE_TYPES], 'Use a PNG, JPEG, GIF, WebP or AVIF image')
    .meta({ examples: ['the bytes of the image'] });
}

export const FileOutput = z
  .object({
    id: z.string(),
    /** Where its bytes are, relative to this server. */
    url: z.string(),
    name: z.string(),
    contentType: z.string(),
    size: z.int().nonnegative(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'File' });
export type FileOutput = z.infer<typeof FileOutput>;

export const FileParams = z.strictObject({
  id: z.uuid().meta({ description: 'The id of the file' }),
});
