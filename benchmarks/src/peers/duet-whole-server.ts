import { createRouterApp } from '@duet/testing';
import { createArticleRouter } from '../article-router.ts';
import { portOf } from '../listen.ts';
import type { Peer } from '../peer.ts';

/** Everything a request meets in the product: ids, security headers, cookies, limits, problems, tags, negotiation, compression. */
export const peer: Peer = {
  async start() {
    const app = await createRouterApp({ router: createArticleRouter(), prefix: '/' });
    await app.listen({ port: 0, host: '127.0.0.1' });
    return portOf(app.server);
  },
};
