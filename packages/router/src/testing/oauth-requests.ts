import {
  type EntityManager,
  newId,
  OAuthApplication,
  saveOAuthGrant,
  saveOAuthRecord,
} from '@duet/db';

/** An application that the tests know, and the id of a request of it that waits for somebody. */
export const READER_ID = '00000000-0000-7000-8000-00000000000a';
export const CONSENT_UID = 'S0m3R4nd0mT3xtTh4tTh3S3rv3rM4d3F0rTh1sR3qst';

type Properties = Partial<
  Pick<OAuthApplication, 'id' | 'kind' | 'name' | 'redirectUris' | 'scopes' | 'secretHash'>
>;

/** Registers an application of somebody, that may read and change articles. */
export async function createApplication(
  em: EntityManager,
  owner: { userId: string },
  properties: Properties = {},
): Promise<OAuthApplication> {
  const own = em.fork();
  const application = own.create(OAuthApplication, {
    owner: owner.userId,
    name: 'Reader',
    homepage: 'https://reader.example',
    kind: 'confidential',
    redirectUris: ['https://reader.example/callback'],
    scopes: 'openid profile email offline_access article:read article:write',
    secretHash: 'the hash of nothing',
    ...properties,
  });
  await own.flush();
  return application;
}

interface Request {
  readonly applicationId: string;
  readonly uid?: string;
  /** Who was signed in when it began. */
  readonly userId?: string;
  readonly prompt?: 'login' | 'consent';
  readonly reasons?: readonly string[];
  readonly params?: Readonly<Record<string, string>>;
  readonly at?: Date;
}

/** Leaves a request of an application as the provider does when it waits for somebody. */
export async function createInteraction(em: EntityManager, request: Request): Promise<string> {
  const { applicationId, uid = CONSENT_UID, userId, prompt = 'consent' } = request;
  const { reasons = ['op_scopes_missing'], params, at = new Date() } = request;
  const iat = Math.floor(at.getTime() / 1000);
  const exp = iat + 3600;
  const payload = {
    kind: 'Interaction',
    iat,
    exp,
    ...(userId !== undefined && { session: { accountId: userId } }),
    params: {
      client_id: applicationId,
      redirect_uri: 'https://reader.example/callback',
      response_type: 'code',
      scope: 'openid article:read',
      ...params,
    },
    prompt: { name: prompt, reasons, details: {} },
  };
  const expiresAt = new Date(exp * 1000);
  await saveOAuthRecord(em.fork(), { kind: 'Interaction', value: uid }, { payload, expiresAt });
  return uid;
}

/** Lets an application do something for a user, and returns the id of the grant. */
export async function createGrant(
  em: EntityManager,
  {
    userId,
    applicationId,
    scopes = 'openid article:read',
  }: { userId: string; applicationId: string; scopes?: string },
): Promise<string> {
  const id = newId();
  const expiresAt = new Date(Date.now() + 24 * 60 * 60_000);
  await saveOAuthGrant(em.fork(), { id, userId, applicationId, scopes, expiresAt });
  return id;
}
