import type { SigningKeys } from '@duet/db';
import { toTRPCError } from '@duet/router';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/** How long services may verify without asking again: much less than a new key is published before it signs. */
const MAX_AGE_SECONDS = 300;

/** RFC 7517 section 8.5.2. */
const JWK_SET_JSON = 'application/jwk-set+json';

/** Publishes the keys that our signatures are verified with (RFC 7517 section 5), for whoever verifies without calling back. */
export const jsonWebKeys = fastifyPlugin(
  async (app: FastifyInstance, { signingKeys }: { signingKeys: SigningKeys }) => {
    app.get('/.well-known/jwks.json', async (_request, reply) => {
      const keys = await signingKeys.published().catch((error: unknown) => {
        throw toTRPCError(error);
      });
      reply.type(JWK_SET_JSON);
      reply.header('Cache-Control', `public, max-age=${MAX_AGE_SECONDS}`);
      return reply.serializer(JSON.stringify).send({ keys });
    });
  },
  { name: 'json-web-keys' },
);
