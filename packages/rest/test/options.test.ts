import { expectTypeOf, test } from 'vitest';
import type { TrpcRestOptions } from '../src/index.ts';
import type { createToyRouter, ToyContext } from './toy-router.ts';

type ToyRouter = ReturnType<typeof createToyRouter>;
type Made = Awaited<ReturnType<TrpcRestOptions<ToyRouter>['createContext']>>;

test('createContext makes what the router wants', () => {
  expectTypeOf<Made>().toEqualTypeOf<ToyContext>();
});
