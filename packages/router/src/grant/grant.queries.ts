import { isoText, type Tables } from '@duet/db';
import { type Expression, expressionBuilder, sql } from 'kysely';
import type { Principal } from '../context.ts';
import { createListReader, type ListContext } from '../list/list-reader.ts';
import type { PageOf, Selections } from '../list/list-source.ts';
import { byId, byText } from '../list/sort-key.ts';
import { GrantList, type GrantOutput, type ListGrantsInput } from './grant.schema.ts';

/** The columns of applications that are selected from as `a`. */
const { ref: column } = expressionBuilder<Tables & { a: Tables['oauth_applications'] }, 'a'>();

const readGrants = createListReader<{ userId: string }>()(GrantList, {
  name: 'grants',
  id: byId(column('a.id')),
  keys: { name: byText(column('a.name')) },
  filters: {},
  rows: (db, value) =>
    db
      .selectFrom('oauth_applications as a')
      .where(sql<boolean>`exists (select 1 ${livingGrants(value('userId'))})`),
  fields: (value) => grantFields(value('userId')),
});

/** Returns a page of the applications that the caller has let in, each with all that it was ever allowed and still is. */
export function listOwnGrants(
  ctx: ListContext & { principal: Principal },
  input: ListGrantsInput,
): Promise<PageOf<typeof GrantList>> {
  const { userId } = ctx.principal;
  return readGrants({ ctx, input, values: { userId }, scope: userId });
}

function livingGrants(userId: Expression<string>) {
  return sql`from oauth_grants g
    where g.user_id = ${userId} and g.application_id = a.id and g.expires_at > now()`;
}

function grantFields(userId: Expression<string>): Selections<GrantOutput> {
  const grants = livingGrants(userId);
  return {
    id: column('a.id'),
    name: column('a.name'),
    homepage: column('a.homepage'),
    owner: sql<string | null>`(select username from users u where u.id = a.owner_id)`,
    scopes: sql<string[]>`array(
      select distinct scope from (select string_to_array(g.scopes, ' ') as scopes ${grants}) granted,
      unnest(granted.scopes) as scope order by scope)`,
    since: isoText(sql<string>`(select min(g.created_at) ${grants})`),
    lastUsedAt: isoText(sql<string | null>`(select max(g.last_used_at) ${grants})`),
  };
}
