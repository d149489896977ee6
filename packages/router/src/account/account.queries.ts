import { compiledQuery, type EntityManager, isoText, type Tables } from '@duet/db';
import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { createListReader, type ListContext } from '../list/list-reader.ts';
import { type PageOf, type Selections, selectionsOf } from '../list/list-source.ts';
import { byId, byText, byTime, within } from '../list/sort-key.ts';
import { AccountList, type AccountOutput, type ListAccountsInput } from './account.schema.ts';

/** The columns of users that are selected from as `u`. */
const { ref: column } = expressionBuilder<Tables & { u: Tables['users'] }, 'u'>();

const createdAt = byTime(column('u.created_at'));

const fields: Selections<AccountOutput> = {
  id: column('u.id'),
  version: column('u.version'),
  username: column('u.username'),
  email: column('u.email'),
  role: column('u.role'),
  createdAt: isoText(column('u.created_at')),
  updatedAt: isoText(column('u.updated_at')),
  disabledAt: isoText(column('u.disabled_at')),
};

const readAccounts = createListReader()(AccountList, {
  name: 'accounts',
  id: byId(column('u.id')),
  keys: { createdAt, username: byText(column('u.username')) },
  filters: {
    q: (words) => sql`(${contains('u.username', words)} or ${contains('u.email', words)})`,
    role: (role) => sql`u.role = ${role}`,
    status: (status) => sql`(u.disabled_at is null) = (${status} = 'enabled')`,
    createdAt: (bounds) => within(createdAt, bounds),
  },
  rows: (db) => db.selectFrom('users as u'),
  fields: () => fields,
});

/** Returns a page of all accounts. A search looks at each of them: no index knows parts of words. */
export function listAccounts(
  ctx: ListContext,
  input: ListAccountsInput,
): Promise<PageOf<typeof AccountList>> {
  return readAccounts({ ctx, input, values: {} });
}

/** Returns the account with this id, or `null`. */
export async function findAccount(em: EntityManager, id: string): Promise<AccountOutput | null> {
  const [account] = await selectAccount(em, { id });
  return account ?? null;
}

const selectAccount = compiledQuery<{ id: string }>()((db, value) =>
  db.selectFrom('users as u').where('u.id', '=', value('id')).select(selectionsOf(fields)),
);

/** Whatever its case; `%` and `_` mean themselves. */
function contains(name: 'u.username' | 'u.email', words: Expression<string>): RawBuilder<SqlBool> {
  return sql<SqlBool>`position(lower(${words}) in lower(${sql.ref(name)})) > 0`;
}
