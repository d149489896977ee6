import type { inferRouterError, inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { expectTypeOf, test } from 'vitest';
import type { AppRouter as ServerRouter } from '../root.ts';
import type { AppRouter, RouterInputs, RouterOutputs } from './index.ts';

type ServerInputs = inferRouterInputs<ServerRouter>;
type ServerOutputs = inferRouterOutputs<ServerRouter>;

test('front ends know every input, output and failure of the server, and no others', () => {
  expectTypeOf<RouterInputs>().toEqualTypeOf<ServerInputs>();
  expectTypeOf<RouterOutputs>().toExtend<ServerOutputs>();
  expectTypeOf<ServerOutputs>().toExtend<RouterOutputs>();
  expectTypeOf<inferRouterError<ServerRouter>>().toExtend<inferRouterError<AppRouter>>();
});
