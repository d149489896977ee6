import type { EntityManager } from '../entity-manager.ts';
import { findOAuthRecord, saveOAuthRecord } from './oauth-records.ts';

/** A request of an application for which the provider waits for a person. */
export interface Interaction {
  readonly uid: string;
  /** When it began. */
  readonly createdAt: Date;
  /** Who was signed in then, if anybody was. */
  readonly userId: string | null;
  /** The request's own parameters (RFC 6749 section 4.1.1, OpenID Connect Core section 3.1.2.1). */
  readonly params: Readonly<Record<string, string | undefined>>;
  /** What the provider waits for. */
  readonly prompt: 'login' | 'consent';
  /** Why: `no_session`, `login_prompt`, `max_age` and others. */
  readonly reasons: readonly string[];
}

/** What the person said. */
export type InteractionAnswer =
  | { readonly login: { readonly accountId: string } }
  | { readonly consent: Readonly<Record<string, never>> }
  | { readonly error: 'access_denied'; readonly error_description: string };

/** An interaction as the provider stores it. Times are in seconds. */
interface StoredInteraction {
  iat: number;
  exp: number;
  session?: { accountId: string };
  params: Record<string, string | undefined>;
  prompt: { name: 'login' | 'consent'; reasons: string[] };
  lastSubmission?: Record<string, unknown>;
}

/** Returns a living interaction, or null. */
export async function findInteraction(em: EntityManager, uid: string): Promise<Interaction | null> {
  const stored = await findStored(em, uid);
  if (!stored) return null;
  const { iat, session, params, prompt } = stored;
  return {
    uid,
    createdAt: new Date(iat * 1000),
    userId: session?.accountId ?? null,
    params,
    prompt: prompt.name,
    reasons: prompt.reasons,
  };
}

/** Keeps what the person said, beside what they said earlier, until the provider asks for it. */
export async function answerInteraction(
  em: EntityManager,
  uid: string,
  answer: InteractionAnswer,
): Promise<void> {
  const stored = await findStored(em, uid);
  if (!stored) return;
  const result = { ...stored.lastSubmission, ...answer };
  const expiresAt = new Date(stored.exp * 1000);
  await saveOAuthRecord(
    em,
    { kind: 'Interaction', value: uid },
    { payload: { ...stored, result }, expiresAt },
  );
}

async function findStored(em: EntityManager, uid: string): Promise<StoredInteraction | null> {
  const payload = await findOAuthRecord(em, { kind: 'Interaction', value: uid });
  return payload as StoredInteraction | null; // as `Interaction` of the provider has it
}
