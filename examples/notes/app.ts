import { readIdempotencyKey } from '@duet/idempotency';
import { createOpenApiDocument, trpcRest } from '@duet/rest';
import fastify from 'fastify';
import { notesRouter as router } from './notes.router.ts';

const info = { title: 'Notes', version: '1.0.0', baseUrl: 'http://localhost:3000/api' };
const document = await createOpenApiDocument(router, info);

export const app = fastify();
app.get('/openapi.json', () => document);
await app.register(trpcRest, {
  prefix: '/api',
  router,
  createContext: (exchange) => ({ idempotencyKey: readIdempotencyKey(exchange) }),
  entryPoint: { serviceDesc: '/openapi.json' },
});
