import { isoText, type Tables } from '@duet/db';
import { expressionBuilder, sql } from 'kysely';
import type { Principal } from '../context.ts';
import { createListReader, type ListContext } from '../list/list-reader.ts';
import type { PageOf, Selections } from '../list/list-source.ts';
import { byId, byText, byTime } from '../list/sort-key.ts';
import { type ListTokensInput, TokenList, type TokenOutput } from './token.schema.ts';

/** The columns of tokens that are selected from as `t`. */
const { ref: column } = expressionBuilder<Tables & { t: Tables['api_tokens'] }, 't'>();

const FIELDS: Selections<TokenOutput> = {
  id: column('t.public_id'),
  name: column('t.name'),
  scopes: sql<string[]>`string_to_array(t.scope, ' ')`,
  createdAt: isoText(column('t.created_at')),
  expiresAt: isoText(column('t.expires_at')),
  lastUsedAt: isoText(column('t.last_used_at')),
  lastUsedAddress: column('t.last_used_address'),
};

const readTokens = createListReader<{ userId: string }>()(TokenList, {
  name: 'tokens',
  id: byId(column('t.id')),
  keys: { createdAt: byTime(column('t.created_at')), name: byText(column('t.name')) },
  filters: {},
  rows: (db, value) => db.selectFrom('api_tokens as t').where('t.user_id', '=', value('userId')),
  fields: () => FIELDS,
});

/** Returns a page of the caller's tokens, those among them that have expired not long ago. */
export function listOwnTokens(
  ctx: ListContext & { principal: Principal },
  input: ListTokensInput,
): Promise<PageOf<typeof TokenList>> {
  const { userId } = ctx.principal;
  return readTokens({ ctx, input, values: { userId }, scope: userId });
}
