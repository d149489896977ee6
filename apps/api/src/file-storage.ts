import { resolve } from 'node:path';
import { createFolderStorage, type FileStorage } from '@duet/storage';
import { type Env, InvalidEnvironmentError } from './env.ts';

/** Opens where files are kept: the bucket when one is named, otherwise a folder. */
export async function openFileStorage(env: Env): Promise<FileStorage> {
  const { S3_BUCKET: bucket } = env;
  if (!bucket) return createFolderStorage(resolve(env.FILES_DIR ?? `${env.DATA_DIR}/files`));

  // Most of what the client weighs is not needed without a bucket.
  const { createS3Storage } = await import('@duet/storage/s3');
  return createS3Storage({
    bucket,
    region: env.S3_REGION,
    endpoint: env.S3_ENDPOINT,
    forcePathStyle: env.S3_PATH_STYLE,
    credentials: readCredentials(env),
  });
}

function readCredentials({ S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }: Env) {
  if (!S3_ACCESS_KEY_ID && !S3_SECRET_ACCESS_KEY) return undefined;
  if (S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY) {
    return { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY };
  }
  throw new InvalidEnvironmentError(
    'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: set both of them or neither.',
  );
}
