import { addAuditEvent } from '@duet/db';
import type { Context, Credential, Principal } from '../context.ts';
import type { AUDIT_SENTENCES, AuditKind } from './audit.schema.ts';

/** Who did it and from where: the context of a procedure has it all. */
export interface AuditContext extends Pick<Context, 'device' | 'em'> {
  readonly principal:
    | (Pick<Principal, 'userId'> & { readonly credential: Pick<Credential, 'id' | 'kind'> })
    | null;
}

type NamesIn<TSentence extends string> = TSentence extends `${string}{${infer TName}}${infer TRest}`
  ? TName | NamesIn<TRest>
  : never;

/** Ids and names, never a secret: the subject and admins read them. */
type Details<TKind extends AuditKind> = Record<NamesIn<(typeof AUDIT_SENTENCES)[TKind]>, string> &
  Record<string, string>;

type EventOfKind<TKind extends AuditKind> = {
  readonly kind: TKind;
  /** The id of the user whose account it concerns, or null when there is none. */
  readonly subject: string | null;
} & (Record<never, never> extends Details<TKind>
  ? { readonly details?: Details<TKind> }
  : { readonly details: Details<TKind> });

/** Something sensitive that was done or tried. */
export type AuditEvent = { [TKind in AuditKind]: EventOfKind<TKind> }[AuditKind];

/**
 * Adds an event to the audit log, which nobody can change afterwards. It is written in the transaction that `ctx.em` is in: what is undone
 * is not told of, and what cannot be told of is not done.
 */
export async function audit(
  { em, principal, device }: AuditContext,
  { kind, subject, details = {} }: AuditEvent,
): Promise<void> {
  await addAuditEvent(em, {
    kind,
    actorId: principal?.userId ?? null,
    subjectId: subject,
    credentialKind: principal?.credential.kind ?? null,
    credentialId: principal?.credential.id ?? null,
    address: device.address,
    userAgent: device.userAgent,
    details,
  });
}
