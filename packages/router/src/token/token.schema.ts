import { z } from 'zod';
import { defineItem, defineList } from '../list/list.schema.ts';

/** A token ends by itself after so many days at most: who still needs it then makes a new one. */
export const MAX_LIFETIME_DAYS = 366;
export const DEFAULT_LIFETIME_DAYS = 90;

/** The name of a scope: which there are, `GET /scopes` lists. */
export const ScopeName = z
  .string()
  .regex(/^[a-zA-Z]{1,40}:(read|write)$/, 'A scope is a resource and read or write: article:read')
  .meta({ examples: ['article:read'] });

export const TokenName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .meta({ examples: ['Backup'] });

export const TokenOutput = z
  .object({
    id: z.string(),
    name: TokenName,
    scopes: z.array(z.string()),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
    lastUsedAddress: z.string().nullable(),
  })
  .meta({ id: 'ApiToken' });
export type TokenOutput = z.infer<typeof TokenOutput>;

export const TokenParams = z.strictObject({
  id: z.string().min(1).max(100).meta({ description: 'The id of the token' }),
});

export const CreateTokenInput = z.strictObject({
  name: TokenName,
  scopes: z
    .array(ScopeName)
    .min(1, 'Choose at least one')
    .max(100)
    .transform((scopes) => [...new Set(scopes)].sort()),
  expiresInDays: z.int().min(1).max(MAX_LIFETIME_DAYS).default(DEFAULT_LIFETIME_DAYS),
});

/** The one answer that has the token itself. */
export const CreatedTokenOutput = TokenOutput.extend({
  token: z.string().meta({ description: 'The token. It is shown this once and stored nowhere.' }),
}).meta({ id: 'CreatedApiToken' });

export const TokenList = defineList({
  item: defineItem('ApiTokenSummary', TokenOutput),
  orders: ['-createdAt', 'createdAt', 'name,-createdAt'],
});
export type ListTokensInput = z.infer<typeof TokenList.input>;

export const RevokedTokensOutput = z.object({ revoked: z.int().nonnegative() });

/** Every scope, resource by resource, in words that people decide by. */
export const ScopesOutput = z.object({
  items: z.array(
    z
      .object({
        name: z.string(),
        resource: z.string(),
        access: z.enum(['read', 'write']),
        title: z.string(),
        operations: z.array(z.string()),
      })
      .meta({ id: 'Scope' }),
  ),
});
