import type { Procedure, ProcedureCall } from '@duet/procedure';
import { TRPCError } from '@trpc/server';
import type { RestRoute } from '../route.ts';
import { isObject, type MergePatch, mergePatch } from './merge-patch.ts';

/** How often a patch is applied anew when somebody else changed the thing in between. */
const MAX_ATTEMPTS = 3;

type Fields = Record<string, unknown>;

/**
 * Compiles the call of a PATCH with a merge patch. Objects in it change what is there: that is read first, and written back in
 * the version that was read, so that nobody's change in between is lost.
 */
export function compileMergePatchCall(
  route: RestRoute,
  call: Procedure['call'],
): (patch: MergePatch) => Procedure['call'] {
  const { mergePatch: rules, expectedVersionField = '' } = route;
  if (!rules?.read) return () => call;
  const merge = compileMerge(route, rules.read);

  return (patch) => async (given) => {
    const names = findObjects(patch);
    if (names.length === 0) return call(given);
    const fields = Object(given.rawInput) as Fields; // read-input makes an object of every body
    const isPinned = fields[expectedVersionField] !== undefined;

    for (let attempt = 1; ; attempt++) {
      const rawInput = await merge({ ...given, rawInput: fields }, names);
      try {
        return await call({ ...given, rawInput });
      } catch (error) {
        if (isPinned || attempt === MAX_ATTEMPTS || !isStale(error)) throw error;
      }
    }
  };
}

/** What a null was read as may be an object too, and is meant as a whole. */
function findObjects({ fields }: MergePatch): string[] {
  return Object.entries(Object(fields)).flatMap(([name, value]) => (isObject(value) ? [name] : []));
}

function compileMerge(route: RestRoute, read: RestRoute) {
  const { expectedVersionField = '' } = route;
  const { versionField = '', parameters, procedure } = read;

  return async (given: ProcedureCall & { rawInput: Fields }, names: string[]): Promise<Fields> => {
    const fields = given.rawInput;
    const key = Object.fromEntries(parameters.map((name) => [name, fields[name]]));
    const rawInput = parameters.length === 0 ? undefined : key;
    const current = Object(await procedure.call({ ...given, rawInput })) as Fields;
    const merged = names.map((name) => [name, mergePatch(current[name], fields[name])]);
    const input = {
      ...fields,
      ...Object.fromEntries(merged),
      [expectedVersionField]: fields[expectedVersionField] ?? current[versionField],
    };
    return nameAs(fields, input);
  };
}

/**
 * Makes an input that depends on what is there say in JSON what was sent: whoever asks whether two requests are one, for their
 * `Idempotency-Key` say, gets the same for both. No schema sees it, but for a field of that name, which is the schema's to judge.
 */
function nameAs(sent: Fields, input: Fields): Fields {
  if (Object.hasOwn(input, 'toJSON')) return input;
  return Object.defineProperty(input, 'toJSON', { value: () => sent, enumerable: false });
}

function isStale(error: unknown): boolean {
  return error instanceof TRPCError && error.code === 'PRECONDITION_FAILED';
}
