import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server';
import { compileProcedure } from './compile-procedure.ts';
import type { Procedure } from './procedure.ts';

const readBefore = new WeakMap<AnyTRPCRouter, readonly Procedure[]>();

/**
 * Returns every procedure of a router, lazy routers included, each compiled to one call with tRPC's own semantics: the same
 * ones for everybody who asks.
 *
 * @example
 * const procedures = await readProcedures(appRouter);
 * const bySlug = procedures.find(({ path }) => path === 'article.bySlug');
 * const article = await bySlug?.call({ ctx, rawInput: { slug: 'hello' } });
 */
export async function readProcedures(router: AnyTRPCRouter): Promise<readonly Procedure[]> {
  await loadLazyRouters(router);
  const known = readBefore.get(router);
  if (known) return known;

  const procedures: Record<string, AnyTRPCProcedure> = router._def.procedures;
  const read = Object.entries(procedures).map(([path, procedure]) => toProcedure(procedure, path));
  readBefore.set(router, read);
  return read;
}

/** Loading one lazy router can bring more of them to light. */
async function loadLazyRouters(router: AnyTRPCRouter): Promise<void> {
  const loaders = Object.values(router._def.lazy);
  if (loaders.length === 0) return;

  await Promise.all(loaders.map((loader) => loader.load()));
  await loadLazyRouters(router);
}

function toProcedure(procedure: AnyTRPCProcedure, path: string): Procedure {
  const { type, meta, inputs } = procedure._def;
  // `output` is missing from tRPC's public type, though every procedure with `.output()` carries it.
  const { output } = procedure._def as { output?: unknown };
  return { path, type, meta, inputs, output, call: compileProcedure(procedure, path) };
}
