import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { OpenApiDocument } from '@duet/rest';
import type { ApiReferenceConfiguration } from '@scalar/fastify-api-reference';
import fastify, { type FastifyInstance } from 'fastify';

const SCRIPT_URL = '/docs/scalar.js';

/** Everything the reference would fetch from elsewhere is off: it works without a network. */
const CONFIGURATION: Partial<ApiReferenceConfiguration> = {
  url: '/openapi.json',
  // Calls go to wherever the page came from: its policy allows no other place.
  servers: [{ url: '/api/v1' }],
  cdn: SCRIPT_URL,
  pageTitle: 'Duet API',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
};

interface Reference {
  readonly page: string;
  readonly script: Buffer;
  readonly gzipped: Buffer;
  readonly scriptTag: string;
  /** The inline script of the page, as a source of its content security policy. */
  readonly inlineSource: string;
}

/** Serves the OpenAPI document, and a page where people read it and try calls. */
export async function docs(app: FastifyInstance, { document }: { document: OpenApiDocument }) {
  const json = JSON.stringify(document);
  let reference: Promise<Reference> | undefined;

  app.get('/openapi.json', async (_request, reply) => {
    reply.headers({
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
    return json;
  });

  app.get('/docs', async (_request, reply) => {
    reference ??= loadReference();
    const { page, inlineSource } = await reference;
    reply.headers({
      'Content-Security-Policy': toPolicy(inlineSource),
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
    return page;
  });
  app.get('/docs/', async (_request, reply) =>
    reply.header('Cache-Control', 'no-cache').redirect('/docs', 308),
  );

  app.get(SCRIPT_URL, async (request, reply) => {
    reference ??= loadReference();
    const { script, gzipped, scriptTag } = await reference;
    reply.headers({ 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding', ETag: scriptTag });
    if (request.headers['if-none-match'] === scriptTag) return reply.status(304).send();

    reply.header('Content-Type', 'text/javascript; charset=utf-8');
    if (!request.headers['accept-encoding']?.includes('gzip')) return script;

    reply.header('Content-Encoding', 'gzip');
    return gzipped;
  });
}

/**
 * Takes the two files the package serves, at the first visit: loading its 4 MB costs 0.2 s, which no
 * start should pay for a page that production may never show.
 */
async function loadReference(): Promise<Reference> {
  const { default: scalar } = await import('@scalar/fastify-api-reference');
  await using host = fastify();
  await host.register(scalar, { routePrefix: '/', configuration: CONFIGURATION });

  const [{ body: page }, { rawPayload: source }] = [
    await host.inject('/'),
    await host.inject('/js/scalar.js'),
  ];
  const [, inline = ''] = /<script type="text\/javascript">([\s\S]*?)<\/script>/.exec(page) ?? [];
  return {
    page,
    script: source,
    gzipped: gzipSync(source),
    scriptTag: `"${sha256(source)}"`,
    inlineSource: `'sha256-${sha256(inline)}'`,
  };
}

/** The page styles itself as it runs; it may call this origin and nothing else. */
function toPolicy(inlineSource: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${inlineSource}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64');
}
