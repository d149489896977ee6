import {
  type Database,
  deleteOAuthGrant,
  deleteOAuthRecord,
  deleteOAuthRecordsOfGrant,
  findOAuthGrant,
  findOAuthRecord,
  saveOAuthGrant,
  saveOAuthRecord,
  useOAuthRecord,
} from '@duet/db';
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import { createClientStore } from './client-store.ts';

/** What an identifier that nothing was ever kept under finds. */
const nothing = async () => undefined;

/** Returns where the provider keeps its models: a factory that it calls once for each of them. */
export function createModelStore(database: Database): (name: string) => Adapter {
  const others = {
    findByUid: nothing,
    findByUserCode: nothing,
    consume: nothing,
    revokeByGrantId: nothing,
  };
  return (name) => {
    if (name === 'Client') return { ...others, ...createClientStore(database) };
    if (name === 'Grant') return { ...others, ...createGrantStore(database) };
    return { ...others, ...createRecordStore(database, name) };
  };
}

function createRecordStore(database: Database, kind: string) {
  return {
    async upsert(value: string, payload: AdapterPayload, expiresIn = 0): Promise<void> {
      const expiresAt = new Date(Date.now() + expiresIn * 1000);
      await saveOAuthRecord(
        database.fork(),
        { kind, value },
        { payload: { ...payload }, expiresAt },
      ).catch(refuseWithoutGrant);
    },
    async find(value: string): Promise<AdapterPayload | undefined> {
      const payload = await findOAuthRecord(database.fork(), { kind, value });
      return payload ?? undefined;
    },
    /** The provider has looked whether it was used; two that looked at once are told apart here. */
    async consume(value: string): Promise<void> {
      const key = { kind, value };
      if (await useOAuthRecord(database.fork(), key)) return;
      const { grantId } = (await findOAuthRecord(database.fork(), key)) ?? {};
      if (typeof grantId === 'string') await deleteOAuthGrant(database.fork(), grantId);
      throw new errors.InvalidGrant('it was used already');
    },
    destroy: (value: string) => deleteOAuthRecord(database.fork(), { kind, value }),
    revokeByGrantId: (grantId: string) =>
      deleteOAuthRecordsOfGrant(database.fork(), { kind, grantId }),
  };
}

/** SQLSTATE, PostgreSQL appendix A. */
const FOREIGN_KEY_VIOLATION = '23503';

/** A token whose grant was revoked while it was being made is not made. */
function refuseWithoutGrant(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === FOREIGN_KEY_VIOLATION) {
    throw new errors.InvalidGrant('the grant was revoked meanwhile');
  }
  throw error;
}

function createGrantStore(database: Database) {
  return {
    async upsert(id: string, payload: AdapterPayload): Promise<void> {
      const { accountId = '', clientId = '', openid, exp = 0 } = payload;
      await saveOAuthGrant(database.fork(), {
        id,
        userId: accountId,
        applicationId: clientId,
        scopes: toScopes(openid),
        expiresAt: new Date(exp * 1000),
      });
    },
    async find(id: string): Promise<AdapterPayload | undefined> {
      const grant = await findOAuthGrant(database.fork(), id);
      if (!grant) return undefined;
      return {
        jti: id,
        kind: 'Grant',
        accountId: grant.userId,
        clientId: grant.applicationId,
        openid: { scope: grant.scopes },
        iat: toSeconds(grant.createdAt),
        exp: toSeconds(grant.expiresAt),
      };
    },
    destroy: (id: string) => deleteOAuthGrant(database.fork(), id),
  };
}

function toScopes(openid: unknown): string {
  const { scope } = (openid ?? {}) as { scope?: string }; // as `Grant` of the provider has it
  return scope ?? '';
}

function toSeconds(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}
