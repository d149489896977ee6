import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { measure } from './measure.ts';
import { assertKey } from './object-key.ts';
import type { ByteRange, FileStorage, ListedObject } from './storage.ts';
import { ObjectNotFoundError, StorageUnavailableError } from './storage-errors.ts';

/** Where the bucket is, and who asks. */
export interface S3StorageOptions {
  readonly bucket: string;
  readonly region: string;
  /** The address of a service other than Amazon's. */
  readonly endpoint?: string | undefined;
  /** Puts the bucket into the path instead of the host name, which most other services want. */
  readonly forcePathStyle?: boolean;
  /** Without them the AWS SDK looks where it always does: environment, profile, role of the machine. */
  readonly credentials?: { accessKeyId: string; secretAccessKey: string } | undefined;
  readonly timeouts?: Partial<S3Timeouts>;
}

export interface S3Timeouts {
  readonly connectMs: number;
  /** How long the service may say nothing. */
  readonly idleMs: number;
  /** How long a whole write, a removal or a page of the list may take, tries included. */
  readonly operationMs: number;
}

const TIMEOUTS: S3Timeouts = { connectMs: 2_000, idleMs: 5_000, operationMs: 10_000 };
const MAX_ATTEMPTS = 3;

/** Keeps files in a bucket of Amazon S3 or of a service that speaks its protocol. The bucket must exist. */
export function createS3Storage(options: S3StorageOptions): FileStorage {
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const client = createClient(options, timeouts);
  const { bucket: Bucket } = options;
  const bounded = () => ({ abortSignal: AbortSignal.timeout(timeouts.operationMs) });
  const explained = createExplained(Bucket);

  return {
    put: (key, source, { contentType }) =>
      explained(key, async () => {
        const { content, result } = measure(source);
        const params = { Bucket, Key: key, Body: Readable.from(content), ContentType: contentType };
        await withinTime(new Upload({ client, params }), timeouts.operationMs);
        return result();
      }),
    get: (key, range) =>
      explained(key, async () => {
        const input = { Bucket, Key: key, Range: toRange(range) };
        const { Body } = await client.send(new GetObjectCommand(input), bounded());
        // In Node the SDK gives the response itself.
        return Body as Readable;
      }),
    delete: (key) =>
      explained(key, async () => {
        await client.send(new DeleteObjectCommand({ Bucket, Key: key }), bounded());
      }),
    list: () => listObjects(client, Bucket, bounded),
    close: () => client.destroy(),
  };
}

function createClient(options: S3StorageOptions, { connectMs, idleMs }: S3Timeouts): S3Client {
  const { region, endpoint, forcePathStyle = false, credentials } = options;
  return new S3Client({
    region,
    forcePathStyle,
    maxAttempts: MAX_ATTEMPTS,
    // Services that are not Amazon's may not know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: connectMs, socketTimeout: idleMs },
    ...(endpoint && { endpoint }),
    ...(credentials && { credentials }),
  });
}

/** Uploads, and takes back what is there of an upload that takes too long. */
async function withinTime(upload: Upload, milliseconds: number): Promise<void> {
  const timer = setTimeout(() => void upload.abort(), milliseconds);
  await upload.done().finally(() => clearTimeout(timer));
}

async function* listObjects(
  client: S3Client,
  Bucket: string,
  bounded: () => { abortSignal: AbortSignal },
): AsyncGenerator<ListedObject> {
  let ContinuationToken: string | undefined;
  do {
    const page = new ListObjectsV2Command({ Bucket, ContinuationToken });
    const { Contents = [], NextContinuationToken } = await client.send(page, bounded());
    for (const { Key, LastModified } of Contents) {
      if (Key && LastModified) yield { key: Key, storedAt: LastModified };
    }
    ContinuationToken = NextContinuationToken;
  } while (ContinuationToken);
}

function toRange(range: ByteRange | undefined): string | undefined {
  return range && `bytes=${range.start}-${range.end}`;
}

function createExplained(bucket: string) {
  return async <TResult>(key: string, work: () => Promise<TResult>): Promise<TResult> => {
    assertKey(key);
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof S3ServiceException && cause.name === 'NoSuchKey') {
        throw new ObjectNotFoundError(key, cause);
      }
      const reason = cause instanceof Error ? cause.name : 'unknown';
      const message = `The bucket ${bucket} cannot be used: ${reason}`;
      throw new StorageUnavailableError(message, { cause });
    }
  };
}
