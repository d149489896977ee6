import { z } from 'zod';
import { ArticleParams } from '../article/article.schema.ts';
import { FileOutput, FileParams, ImageFile } from '../file/file.schema.ts';

/** Few enough that a list of them needs no pages. */
export const MAX_IMAGES = 20;

export const CreateImageInput = ArticleParams.extend({ image: ImageFile({ maxMebibytes: 5 }) });

export const ImageParams = ArticleParams.extend(FileParams.shape);

export const ImageList = z.object({ items: z.array(FileOutput) });
