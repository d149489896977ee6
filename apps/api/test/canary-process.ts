import { Writable } from 'node:stream';
import { LOG_RULES } from '@duet/api/logger';
import { createCanaryRouter, createTestRouter } from '@duet/router/testing';
import { createRouterApp } from '@duet/testing';
import type { FastifyInstance, InjectOptions } from 'fastify';

/** Asks a server that fails in every way, in the mode that the environment names, and writes all it said as JSON. */
const [secret = '', typed = ''] = process.argv.slice(2);

const log: string[] = [];
const stream = new Writable({
  write(chunk, _encoding, done) {
    log.push(String(chunk));
    done();
  },
});

await using t = await createTestRouter();
const router = createCanaryRouter(secret);
const options = { router, prefix: '/', logger: { ...LOG_RULES, level: 'trace', stream } };
await using sound = await createRouterApp({
  ...options,
  createContext: ({ request }) => ({ ...t.callerOf(null).context, requestId: request.id }),
});
await using broken = await createRouterApp({
  ...options,
  createContext: () => {
    throw Object.assign(new Error(secret), { statusCode: 418 });
  },
});

const said = [];
for (const [path, { _def }] of Object.entries(router._def.procedures)) {
  const { openapi } = _def.meta as { openapi: { method: 'GET' | 'POST'; path: string } }; // each has a route
  const payload = openapi.method === 'POST' ? { payload: {} } : {};
  const rpc: InjectOptions = { method: openapi.method, url: `/trpc/${path}`, ...payload };
  const rest: InjectOptions = { method: openapi.method, url: openapi.path };
  for (const app of [sound, broken]) said.push(await ask(app, rest), await ask(app, rpc));
  if (_def.type === 'query') {
    said.push(await ask(sound, { url: `/trpc/${path},${path}?batch=1` }));
    said.push(
      await ask(sound, {
        url: `/trpc/${path}?batch=1`,
        headers: { 'trpc-accept': 'application/jsonl' },
      }),
    );
  }
}

// What its sender would not have repeated: in a query, a header, a cookie and a body that cannot be read.
const headers = { authorization: `Bearer ${typed}`, cookie: `duet=${typed}`, 'x-secret': typed };
const json = { 'content-type': 'application/json' };
const unreadable = `{"password":"${typed}`;
for (const url of ['/mutation', '/trpc/mutation', '/nowhere', '/livez']) {
  said.push(
    await ask(sound, {
      method: 'POST',
      url: `${url}?token=${typed}`,
      headers: { ...headers, ...json },
      payload: unreadable,
    }),
  );
  said.push(await ask(sound, { url: `${url}?input=${encodeURIComponent(unreadable)}`, headers }));
}

// A timer of the embedded database would keep the process for ten seconds.
process.stdout.write(JSON.stringify({ said, log: log.join('') }), () => process.exit());

async function ask(app: FastifyInstance, request: InjectOptions) {
  const { statusCode, headers, body } = await app.inject(request);
  return { asked: `${request.method ?? 'GET'} ${request.url}`, statusCode, headers, body };
}
