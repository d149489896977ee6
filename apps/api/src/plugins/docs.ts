import { createHash } from 'node:crypto';
import { type OpenApiDocument, serveText } from '@duet/rest';
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

/** The two files that the package serves. */
interface Reference {
  readonly page: string;
  readonly script: string;
}

export interface DocsOptions {
  readonly createDocument: (options: { publicOrigin: string }) => Promise<OpenApiDocument>;
  /** Where clients find what the document describes. */
  readonly publicOrigin: string;
}

/** Serves the OpenAPI document, and a page where people read it and try calls. */
export async function docs(app: FastifyInstance, { createDocument, publicOrigin }: DocsOptions) {
  let reference: Promise<Reference> | undefined;
  const read = async (name: keyof Reference) => {
    reference ??= loadReference();
    return (await reference)[name];
  };

  serveText(app, {
    path: '/openapi.json',
    mediaType: 'application/json; charset=utf-8',
    write: async () => JSON.stringify(await createDocument({ publicOrigin })),
  });
  serveText(app, {
    path: '/docs',
    mediaType: 'text/html; charset=utf-8',
    write: () => read('page'),
    headers: (page) => ({ 'content-security-policy': toPolicy(page) }),
  });
  serveText(app, {
    path: SCRIPT_URL,
    mediaType: 'text/javascript; charset=utf-8',
    write: () => read('script'),
  });
  app.get('/docs/', async (_request, reply) =>
    reply.header('Cache-Control', 'no-cache').redirect('/docs', 308),
  );
}

/**
 * Takes the two files the package serves, at the first visit: loading its 4 MB costs 0.2 s, which no
 * start should pay for a page that production may never show.
 */
async function loadReference(): Promise<Reference> {
  const { default: scalar } = await import('@scalar/fastify-api-reference');
  await using host = fastify();
  await host.register(scalar, { routePrefix: '/', configuration: CONFIGURATION });

  const [{ body: page }, { body: script }] = [
    await host.inject('/'),
    await host.inject('/js/scalar.js'),
  ];
  return { page, script };
}

/** The page has one inline script and styles itself as it runs; it may call this origin and nothing else. */
function toPolicy(page: string): string {
  const [, inline = ''] = /<script type="text\/javascript">([\s\S]*?)<\/script>/.exec(page) ?? [];
  const digest = createHash('sha256').update(inline).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${digest}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
