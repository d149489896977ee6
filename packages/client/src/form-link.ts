import type { TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';

/** Sends an input with a file in it as a form, because JSON cannot carry one: `client.avatar.set.mutate({ image: file })`. */
export function formLink<TRouter extends AnyTRPCRouter>(): TRPCLink<TRouter> {
  return () =>
    ({ op, next }) =>
      next(hasFile(op.input) ? { ...op, input: toForm(op.input) } : op);
}

function hasFile(input: unknown): input is object {
  if (typeof input !== 'object' || input === null || input instanceof FormData) return false;
  return Object.values(input).some((value) => [value].flat().some((each) => each instanceof Blob));
}

/** A list becomes a field that comes several times, as a query string has it. */
function toForm(input: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(input)) {
    for (const each of [value].flat()) {
      if (each !== undefined) form.append(name, each instanceof Blob ? each : toText(each));
    }
  }
  return form;
}

function toText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
