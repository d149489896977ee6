import { writeFile } from 'node:fs/promises';
import { createRestTypes, REST_TYPES } from './rest-types.ts';

await writeFile(REST_TYPES, await createRestTypes());
