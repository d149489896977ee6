import { type Database, findConsentedScopes } from '@duet/db';
import { interactionPolicy, type KoaContextWithOIDC, type Provider } from 'oidc-provider';

type Grant = InstanceType<Provider['Grant']>;

/**
 * Returns what a person has let the application do: what they have just said, or what they said before. It is not written down
 * yet, and does not hold unless it covers all that is asked for.
 */
export function createGrantFinder(database: Database) {
  return async (ctx: KoaContextWithOIDC): Promise<Grant | undefined> => {
    const { client, account, prompts, result } = ctx.oidc;
    const clientId = client?.clientId ?? '';
    const accountId = account?.accountId ?? '';
    const asked = [...ctx.oidc.requestParamOIDCScopes];
    if (!result?.consent) {
      if (prompts.has('consent')) return undefined;
      const key = { userId: accountId, applicationId: clientId };
      const consented = await findConsentedScopes(database.fork(), key);
      if (!asked.every((scope) => consented.has(scope))) return undefined;
    }
    const grant = new ctx.oidc.provider.Grant({ accountId, clientId });
    grant.addOIDCScope(asked.join(' '));
    return grant;
  };
}

/** Returns what has to be true before an application gets a code: somebody is signed in, has agreed, and that is written down. */
export function createInteractionPolicy() {
  const { Check, Prompt, base } = interactionPolicy;
  const writeDown = new Check('grant', 'what was granted is written down', async (ctx) => {
    const { client, entities, session } = ctx.oidc;
    // The provider takes the grant of a code from the session.
    session?.grantIdFor(client?.clientId ?? '', (await entities.Grant?.save()) ?? '');
    return Check.NO_NEED_TO_PROMPT;
  });
  const policy = base();
  policy.add(new Prompt({ name: 'grant' }, writeDown));
  return policy;
}
