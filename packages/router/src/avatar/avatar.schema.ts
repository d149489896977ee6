import { z } from 'zod';
import { ImageFile } from '../file/file.schema.ts';

export const SetAvatarInput = z.strictObject({ image: ImageFile({ maxMebibytes: 2 }) });
