import type { TrpcRestOptions } from '@duet/rest';
import { type Context, isAllowed } from '@duet/router';
import type { Settings } from './settings.ts';

/** What links and forms are made with. */
export type HypermediaOptions = Pick<
  TrpcRestOptions,
  'entryPoint' | 'isAllowed' | 'relationBaseUrl'
>;

/** Where the server explains the relations of its links. */
export const RELATIONS_PREFIX = '/rels';

/** Offers callers what the policies of the router let them do, and explains relations on pages of this server. */
export function createHypermedia({
  publicOrigin,
}: Pick<Settings, 'publicOrigin'>): HypermediaOptions {
  return {
    entryPoint: { serviceDesc: '/openapi.json', serviceDoc: '/docs' },
    relationBaseUrl: publicOrigin + RELATIONS_PREFIX,
    // What `createContext` makes on both faces.
    isAllowed: (procedure, ctx, thing) => isAllowed(procedure, (ctx as Context).principal, thing),
  };
}
