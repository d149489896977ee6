import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import type { RestMeta } from '../src/index.ts';

const t = initTRPC.meta<RestMeta>().create();

/** The smallest PNG there is: one transparent pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const Image = z.file().min(1).max(100_000).mime(['image/png', 'image/jpeg']);

const PhotoOutput = z.object({
  album: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  text: z.string(),
  stars: z.int().nullable(),
});

/** An album that takes photos, and tells what it was given. */
export function createPhotoRouter({ onUpload }: { onUpload?: () => Promise<void> } = {}) {
  return t.router({
    add: t.procedure
      .meta({ openapi: { method: 'POST', path: '/albums/{album}/photos' } })
      .input(z.strictObject({ album: z.string(), image: Image, stars: z.int().optional() }))
      .output(PhotoOutput)
      .mutation(async ({ input: { album, image, stars = null } }) => {
        await onUpload?.();
        const { name, type, size } = image;
        return { album, name, type, size, text: (await image.text()).slice(1, 4), stars };
      }),
    addAll: t.procedure
      .meta({ openapi: { method: 'POST', path: '/photos' } })
      .input(z.strictObject({ images: z.array(Image).max(3) }))
      .output(z.array(z.int()))
      .mutation(({ input }) => input.images.map(({ size }) => size)),
    rename: t.procedure
      .meta({ openapi: { method: 'PUT', path: '/albums/{album}' } })
      .input(z.strictObject({ album: z.string(), name: z.string() }))
      .output(z.void())
      .mutation(() => undefined),
  });
}
