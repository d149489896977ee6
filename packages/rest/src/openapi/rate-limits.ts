import type { OpenAPIObject } from 'trpc-to-openapi';
import type { oas31 } from 'zod-openapi';
import type { RestRoute } from '../route.ts';

const HEADERS: Record<string, oas31.HeaderObject> = {
  RateLimitPolicy: {
    description:
      'The budgets that the call counts against: `q` calls in `w` seconds (draft-ietf-httpapi-ratelimit-headers)',
    schema: { type: 'string', examples: ['"reads";q=1000;w=60'] },
  },
  RateLimit: {
    description:
      'What is left of each budget: `r` calls, until it is full again in `t` seconds. Not there where calls are not limited, and when the call was refused before it was counted',
    schema: { type: 'string', examples: ['"reads";r=999;t=60'] },
  },
};

const REFERENCES: oas31.HeadersObject = {
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
  RateLimit: { $ref: '#/components/headers/RateLimit' },
};

/** Adds to the answers of the operations what is left of the budgets that their calls count against. */
export function documentRateLimits(
  document: OpenAPIObject,
  routes: readonly RestRoute[],
): OpenAPIObject {
  const paths = { ...document.paths };
  const shared = new Set<string>();
  for (const { path, method } of routes) {
    const key = method.toLowerCase() as Lowercase<RestRoute['method']>;
    const operation = paths[path]?.[key];
    if (!operation) continue;
    const responses = Object.entries(operation.responses ?? {}).map(([status, response]) => {
      if ('$ref' in response) shared.add(response.$ref.split('/').at(-1) ?? '');
      return [status, withHeaders(response)] as const;
    });
    paths[path] = {
      ...paths[path],
      [key]: { ...operation, responses: Object.fromEntries(responses) },
    };
  }

  const { components } = document;
  const responses = Object.entries(components?.responses ?? {}).map(
    ([name, response]) => [name, shared.has(name) ? withHeaders(response) : response] as const,
  );
  const headers = { ...components?.headers, ...HEADERS };
  const completed = { ...components, headers, responses: Object.fromEntries(responses) };
  return { ...document, paths, components: completed };
}

function withHeaders(
  response: oas31.ResponseObject | oas31.ReferenceObject,
): oas31.ResponseObject | oas31.ReferenceObject {
  if ('$ref' in response) return response;
  return { ...response, headers: { ...response.headers, ...REFERENCES } };
}
