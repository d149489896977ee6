import { download, route } from '@duet/rest';
import { publicProcedure, router } from '../trpc.ts';
import { FileParams, IMAGE_TYPES } from './file.schema.ts';
import { getDownload } from './file.service.ts';

export const fileRouter = router({
  byId: publicProcedure
    .meta(route('GET /files/{id}', 'Get a file', { errors: ['STORAGE_UNAVAILABLE'] }))
    .input(FileParams)
    .output(download(IMAGE_TYPES))
    .query(({ ctx, input }) => getDownload(ctx, input.id)),
});
