import type { Digest } from './conditions/digest.ts';
import type { EntryPoint } from './hypermedia/entry-point.ts';
import type { TrpcRestOptions } from './options.ts';
import type { RestRoute } from './route.ts';

/** A router where it is mounted: what the compiled parts of a route may need beyond the route itself. */
export interface Mount {
  /** The path in front of every route: `/api/v1`, or nothing. */
  readonly prefix: string;
  readonly routes: readonly RestRoute[];
  readonly options: TrpcRestOptions;
  /** The route of the prefix itself, unless there is none. */
  readonly entryPoint: EntryPoint | null;
  /** Makes the digests in entity tags. */
  readonly toDigest: Digest;
}
