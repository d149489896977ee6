import { expectTypeOf } from 'vitest';
import {
  type CommonCode,
  failureOf,
  type ProcedureCodes,
  type ProcedurePath,
  type RouterInputs,
} from './index.ts';

type PathOf<TResource extends keyof RouterInputs & string> =
  `${TResource}.${keyof RouterInputs[TResource] & string}`;
type EveryPath = {
  [TResource in keyof RouterInputs & string]: PathOf<TResource>;
}[keyof RouterInputs & string];

/** Never runs: the type check is the test. */
export function whatTheTypesPromise(error: unknown): string {
  expectTypeOf<ProcedurePath>().toEqualTypeOf<EveryPath>();
  expectTypeOf<ProcedureCodes['user.register']>().toEqualTypeOf<'USERNAME_TAKEN' | 'VALIDATION'>();
  expectTypeOf<ProcedureCodes['article.bySlug']>().toEqualTypeOf<'NOT_FOUND' | 'VALIDATION'>();
  expectTypeOf<Extract<CommonCode, ProcedureCodes[ProcedurePath]>>().toEqualTypeOf<never>();
  expectTypeOf(failureOf(error)?.code).toEqualTypeOf<string | undefined>();

  // @ts-expect-error there is no such procedure
  failureOf(error, 'user.regster');

  const failure = failureOf(error, 'user.register');
  if (!failure) return 'The server cannot be reached';
  // @ts-expect-error the procedure cannot fail with it
  if (failure.code === 'SLUG_TAKEN') return 'never';
  switch (failure.code) {
    case 'USERNAME_TAKEN':
      return 'Choose another name';
    case 'VALIDATION':
      return `${failure.errors?.length} fields`;
    default:
      // All of the procedure's own codes are dealt with.
      expectTypeOf(failure.code).toEqualTypeOf<CommonCode>();
      return 'Try again later';
  }
}

/** Never runs: forgetting one of the codes does not compile. */
export function whatTheCompilerCatches(error: unknown): void {
  const code = failureOf(error, 'user.register')?.code;
  switch (code) {
    case undefined:
    case 'VALIDATION':
      return;
    default:
      // @ts-expect-error USERNAME_TAKEN is forgotten
      code satisfies CommonCode;
  }
}
