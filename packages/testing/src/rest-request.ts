import type { Procedure } from '@duet/procedure';
import type { RestMeta } from '@duet/rest';
import type { RestInit } from './create-test-app.ts';

/** Returns the REST request that carries the same input as a call of the procedure. */
export function toRestRequest(
  { meta, path }: Pick<Procedure, 'meta' | 'path'>,
  input: Record<string, unknown> = {},
): { path: string; init: RestInit } {
  const route = (meta as RestMeta).openapi; // the REST face has checked it at start
  if (!route) throw new Error(`${path} is not on the REST face`);

  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const filled = names.reduce(
    (url, name) => url.replace(`{${name}}`, encodeURIComponent(String(input[name] ?? ''))),
    route.path as string,
  );
  const rest = Object.entries(input).filter(([name]) => !names.includes(name));

  const init = { method: route.method };
  if (['GET', 'DELETE'].includes(route.method)) return { path: filled + toQuery(rest), init };
  const isForm = rest.some(([, value]) => value instanceof Blob);
  const body = isForm ? toForm(rest) : Object.fromEntries(rest);
  return { path: filled, init: { ...init, body } };
}

function toForm(fields: [name: string, value: unknown][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields)
    form.append(name, value instanceof Blob ? value : String(value));
  return form;
}

function toQuery(fields: [name: string, value: unknown][]): string {
  const pairs = fields.flatMap(toPairs);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** A list repeats its name; an object says `name[key]=value`. */
function toPairs([name, value]: [name: string, value: unknown]): [string, string][] {
  if (Array.isArray(value)) return value.map((each) => [name, String(each)]);
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).map(([key, each]) => [`${name}[${key}]`, String(each)]);
}
