import { route } from '@duet/rest';
import { failure } from '../catalogue.ts';
import type { Credential } from '../context.ts';
import { assertScopes } from '../scope.ts';
import { protectedProcedure, router } from '../trpc.ts';
import { AccessTokenOutput, ExchangeInput } from './access-token.schema.ts';

/** No access token has it: one that could be exchanged for the next would never end. */
const EXCHANGE = 'accessToken:write';

export const accessTokenRouter = router({
  /** Nothing is stored, so a call that is repeated makes another token and no harm, with an `Idempotency-Key` or without. */
  create: protectedProcedure
    .meta(
      route('POST /access-tokens', 'Exchange your session or token for an access token', {
        cache: 'no-store',
      }),
    )
    .meta({ scope: EXCHANGE, subject: 'access tokens', transaction: false })
    .input(ExchangeInput)
    .output(AccessTokenOutput)
    .mutation(async ({ ctx, input: { scopes, audience } }) => {
      const { principal, accessTokens } = ctx;
      assertScopes(
        scopes,
        ctx.scopes.filter(({ name }) => name !== EXCHANGE),
      );
      assertHeld(principal.credential, scopes);
      const issued = await accessTokens.issue({ principal, scopes, audience });
      return { ...issued, expiresAt: issued.expiresAt.toISOString() };
    }),
});

/** A session may do whatever its user may; a token hands on what it has. */
function assertHeld(credential: Credential, wanted: readonly string[]): void {
  if (credential.kind === 'session') return;
  const missing = wanted.filter((scope) => !credential.scopes.includes(scope));
  if (missing.length === 0) return;
  throw failure('INSUFFICIENT_SCOPE', {
    message: `This token lacks ${missing.join(', ')}, and can be exchanged for nothing that it has not itself`,
  });
}
