import { z } from 'zod';
import { comparison, defineItem, defineList, Time } from '../list/list.schema.ts';
import { Username } from '../user/user.schema.ts';

/**
 * What goes into the audit log, in people's words. A name in braces is a detail that the event has to give. Add to it and take nothing
 * away: the log has what was written years ago.
 */
export const AUDIT_SENTENCES = {
  'account.changed': 'Changed the profile: {fields}',
  'account.disabled': 'Disabled the account: {reason}',
  'account.enabled': 'Enabled the account',
  'account.renamed': 'Changed the username from {from} to {to}',
  'account.roleChanged': 'Changed the role from {from} to {to}',
  'password.changed': 'Changed the password, which ended all other sessions',
  'session.allRevoked': 'Ended all sessions',
  'application.deleted': 'Deleted the application {name}',
  'application.registered': 'Registered the application {name}',
  'application.changed': 'Changed the application {name}',
  'application.secretRotated': 'Gave the application {name} a new secret',
  'grant.given': 'Let the application {name} in',
  'grant.revoked': 'Ended the access of the application {name}',
  'identity.connected': 'Connected the account {name} at {provider}',
  'identity.disconnected': 'Disconnected the account {name} at {provider}',
  'account.created': 'Confirmed the e-mail address, which made the account',
  'email.changeRequested': 'Asked to change the e-mail address from {from} to {to}',
  'email.changed': 'Changed the e-mail address from {from} to {to}',
  'email.changeUndone': 'Kept the e-mail address {to}, by the link sent to it',
  'password.reset': 'Set a new password, by a link sent to the e-mail address',
  'session.created': 'Signed in',
  'session.deleted': 'Signed out',
  'session.reauthenticated': 'Confirmed who they are',
  'session.refused': 'Failed to sign in: {reason}',
  'session.revoked': 'Ended another session',
  'session.othersRevoked': 'Ended all other sessions, {count} in all',
  'token.created': 'Made the token {name}, with {scopes}',
  'token.revoked': 'Revoked the token {name}',
  'token.allRevoked': 'Revoked all tokens, {count} in all',
} as const;

export type AuditKind = keyof typeof AUDIT_SENTENCES;

export const AuditKind = z.enum(Object.keys(AUDIT_SENTENCES) as [AuditKind, ...AuditKind[]]); // its own keys

/** An event of the audit log. Actor and subject have the names they have today. */
export const AuditEventOutput = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    kind: z.string().meta({
      description: 'What happened; there will be more kinds than there are today',
      examples: ['session.created'],
    }),
    details: z.record(z.string(), z.string()).meta({ description: 'Ids and names' }),
    actor: Username.nullable().meta({ description: 'Who did it, if they proved who they are' }),
    subject: Username.nullable().meta({ description: 'Whose account it concerns' }),
    credentialKind: z.string().nullable().meta({ description: 'What the actor proved it with' }),
    credentialId: z.string().nullable(),
    address: z.string().nullable().meta({ description: 'Where the request came from' }),
    userAgent: z.string().nullable(),
  })
  .meta({ id: 'AuditEvent' });
export type AuditEventOutput = z.infer<typeof AuditEventOutput>;

const item = defineItem('AuditEventSummary', AuditEventOutput);
const filters = {
  kind: AuditKind.meta({ description: 'Of this kind' }),
  at: comparison(Time).meta({ description: 'Before or after' }),
};

/** What concerns oneself. */
export const ActivityList = defineList({ item, orders: ['-at', 'at'], filters });
export type ListActivityInput = z.infer<typeof ActivityList.input>;

/** Everything, for admins. */
export const AuditList = defineList({
  item,
  orders: ['-at', 'at'],
  filters: {
    ...filters,
    subject: Username.meta({ description: 'Concerning this user' }),
    actor: Username.meta({ description: 'Done by this user' }),
  },
});
export type ListAuditInput = z.infer<typeof AuditList.input>;

/** Says in a sentence what happened; an event of a kind that is unknown here is called by its kind. */
export function describeEvent({
  kind,
  details,
}: Pick<AuditEventOutput, 'details' | 'kind'>): string {
  const known = AuditKind.safeParse(kind);
  if (!known.success) return kind;
  return AUDIT_SENTENCES[known.data].replace(
    /\{(\w+)\}/g,
    (_, name: string) => details[name] ?? '?',
  );
}
