import type { QueryClient } from '@tanstack/react-query';
import type { Trpc } from './trpc.ts';

/** What a route may use before it is shown. */
export interface RouterContext {
  queryClient: QueryClient;
  trpc: Trpc;
}
