import type { TRPCError } from '@trpc/server';
import type { TRPCResponse } from '@trpc/server/rpc';
import type { Exchange } from './exchange.ts';

interface Results {
  ctx: unknown;
  data: TRPCResponse[];
  errors: (TRPCError | undefined)[];
}

/** Asks `responseMeta` for headers, which are added to the others, and for a status, which is returned. */
export function applyResponseMeta(
  { plain, options, info }: Exchange,
  headers: Headers,
  { ctx, data, errors }: Results,
): number | undefined {
  const meta = options.responseMeta?.({
    ctx,
    info,
    paths: plain.procedures.map(({ path }) => path),
    data,
    errors: errors.filter((error) => error !== undefined),
    eagerGeneration: false,
    type: plain.type,
  });
  addHeaders(headers, meta?.headers ?? {});
  return meta?.status || undefined;
}

type MetaHeaders = Headers | Partial<Record<string, string | string[]>>;

function addHeaders(headers: Headers, added: MetaHeaders): void {
  if (added instanceof Headers) {
    for (const [name, value] of added) headers.append(name, value);
    return;
  }
  for (const [name, value] of Object.entries(added)) {
    if (typeof value === 'string') headers.set(name, value);
    if (Array.isArray(value)) for (const each of value) headers.append(name, each);
  }
}
