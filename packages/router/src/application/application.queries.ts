import { isoText, type Tables } from '@duet/db';
import { expressionBuilder, sql } from 'kysely';
import type { Principal } from '../context.ts';
import { createListReader, type ListContext } from '../list/list-reader.ts';
import type { PageOf, Selections } from '../list/list-source.ts';
import { byId, byText, byTime } from '../list/sort-key.ts';
import {
  ApplicationList,
  type ApplicationOutput,
  type ListApplicationsInput,
} from './application.schema.ts';

/** The columns of applications that are selected from as `a`. */
const { ref: column } = expressionBuilder<Tables & { a: Tables['oauth_applications'] }, 'a'>();

const FIELDS: Selections<ApplicationOutput> = {
  id: column('a.id'),
  name: column('a.name'),
  homepage: column('a.homepage'),
  kind: column('a.kind'),
  redirectUris: column('a.redirect_uris'),
  scopes: sql<string[]>`string_to_array(a.scopes, ' ')`,
  createdAt: isoText(column('a.created_at')),
  lastUsedAt: isoText(column('a.last_used_at')),
};

const readApplications = createListReader<{ userId: string }>()(ApplicationList, {
  name: 'applications',
  id: byId(column('a.id')),
  keys: { createdAt: byTime(column('a.created_at')), name: byText(column('a.name')) },
  filters: {},
  rows: (db, value) =>
    db.selectFrom('oauth_applications as a').where('a.owner_id', '=', value('userId')),
  fields: () => FIELDS,
});

/** Returns a page of the applications that the caller has registered. */
export function listOwnApplications(
  ctx: ListContext & { principal: Principal },
  input: ListApplicationsInput,
): Promise<PageOf<typeof ApplicationList>> {
  const { userId } = ctx.principal;
  return readApplications({ ctx, input, values: { userId }, scope: userId });
}
