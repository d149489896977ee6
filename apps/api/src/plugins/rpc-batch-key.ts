import { keyOnBatch } from '@duet/idempotency';
import type { CreateContextOptions } from '@duet/rpc';

/** Refuses an `Idempotency-Key` on several mutations at once, before any of them runs. */
export function refuseKeyOnBatch(options: CreateContextOptions): void {
  if (options.request.headers['idempotency-key'] === undefined) return;
  const { type, calls } = options.info;
  if (type === 'mutation' && calls.length > 1) throw keyOnBatch();
}
