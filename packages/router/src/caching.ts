import type { CachePolicy } from '@duet/rest';

/**
 * For what everybody reads: shared caches answer strangers for ten seconds, browsers ask again each time. A burst of
 * readers costs the database one read, and what was taken back is gone before anybody complains.
 */
export const SHARED_BRIEFLY: CachePolicy = { public: true, maxAge: 0, sMaxAge: 10 };
