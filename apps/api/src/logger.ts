import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { LogController } from 'fastify';
import { toErrorRecord } from './error-record.ts';

export type LoggerOption = NonNullable<FastifyServerOptions['logger']>;

export interface LogOptions {
  level: string;
  format: 'json' | 'pretty';
}

/** Fields whose value never reaches a log line, at the top of a record or one level down. */
const SECRET_FIELDS = [
  'password',
  'currentPassword',
  'newPassword',
  'passwordHash',
  'token',
  'cookie',
  'authorization',
  '["set-cookie"]',
];

/** What holds for every log line, whatever its format and wherever it goes. */
export const LOG_RULES = Object.freeze({
  redact: SECRET_FIELDS.flatMap((field) => [
    field,
    field.startsWith('[') ? `*${field}` : `*.${field}`,
  ]),
  serializers: { err: toErrorRecord },
});

/** Fastify's logger option: one JSON object per line, or the same made readable for a terminal. */
export async function createLogger({ level, format }: LogOptions): Promise<LoggerOption> {
  if (format === 'json') return { ...LOG_RULES, level };

  // Loaded only where somebody looks: production does not pay for the colours.
  const { default: pretty } = await import('pino-pretty');
  return {
    ...LOG_RULES,
    level,
    stream: pretty({ ignore: 'pid,hostname', singleLine: true, sync: true }),
  };
}

/** The id of a request for consent is in a cookie as well, which makes it a secret. */
const REQUEST_FOR_CONSENT = /^(\/oauth\/authorize\/|\/consent\/|\/api\/v1\/consents\/)[\w-]+/;

/** One line per request, when it is over. The query stays out: it may carry secrets. */
export class RequestLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'requestId' });
  }

  override incomingRequest(): void {}

  override routeNotFound(): void {}

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const line = {
      method: request.method,
      url: toPath(request.url).replace(REQUEST_FOR_CONSENT, '$1…'),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (error) reply.log.warn({ ...line, err: error }, 'request broken off');
    else reply.log.info(line, 'request');
  }
}

/** The part of a request's URL that may be shown: everything before the query. */
export function toPath(url: string): string {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}
