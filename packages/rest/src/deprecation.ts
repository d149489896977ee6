import type { FastifyReply } from 'fastify';
import type { oas31 } from 'zod-openapi';
import type { Deprecation } from './meta.ts';
import type { RestRoute } from './route.ts';

/** Says on every answer of a route, failures included, since when it is deprecated and when it ends. */
export type AnnounceDeprecation = (reply: FastifyReply) => void;

/**
 * Compiles the headers of a deprecated route: `Deprecation` (RFC 9745), `Sunset` (RFC 8594), and a link to what people should
 * know about it. Returns `null` for a route that stays.
 */
export function compileDeprecation({
  hints,
}: Pick<RestRoute, 'hints'>): AnnounceDeprecation | null {
  if (!hints.deprecation) return null;
  const { since, sunset, seeAlso } = hints.deprecation;
  const headers = {
    // RFC 9651 writes a date as the seconds since 1970 behind an @.
    deprecation: `@${Math.floor(new Date(since).getTime() / 1000)}`,
    ...(sunset && { sunset: new Date(sunset).toUTCString() }),
    ...(seeAlso && { link: `<${seeAlso}>; rel="deprecation"` }),
  };
  return (reply) => void reply.headers(headers);
}

/** Returns the headers of a deprecated route, for the document. */
export function documentDeprecation({ hints }: Pick<RestRoute, 'hints'>): oas31.HeadersObject {
  if (!hints.deprecation) return {};
  const since = 'Since when this should not be used any more (RFC 9745)';
  const sunset = 'When this stops to answer (RFC 8594)';
  return {
    Deprecation: { description: since, required: true, schema: { type: 'string' } },
    ...(hints.deprecation.sunset && {
      Sunset: { description: sunset, required: true, schema: { type: 'string' } },
    }),
  };
}

/** Yields what is wrong with `meta.rest.deprecation`. */
export function* checkDeprecation({ hints }: RestRoute): Generator<string> {
  if (!hints.deprecation) return;
  const { since, sunset } = hints.deprecation;
  const dates = { since, ...(sunset !== undefined && { sunset }) };
  for (const [name, date] of Object.entries(dates)) {
    if (!isDate(date)) yield `meta.rest.deprecation.${name} is no date. Write it as 2027-01-31.`;
  }
  if (sunset !== undefined && new Date(sunset) < new Date(since)) {
    yield 'meta.rest.deprecation ends before it begins. Make sunset a later date than since.';
  }
}

function isDate(text: Deprecation['since']): boolean {
  return !Number.isNaN(new Date(text).getTime());
}
