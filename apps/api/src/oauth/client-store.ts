import {
  type ApplicationDetails,
  type Database,
  findApplication,
  hashClientSecret,
  saveRegisteredApplication,
} from '@duet/db';
import type { AdapterPayload } from 'oidc-provider';
import { toApplicationType } from './application-type.ts';

/** Returns the clients of the provider: the applications of our users, and those that registered themselves. */
export function createClientStore(database: Database) {
  return {
    async find(clientId: string): Promise<AdapterPayload | undefined> {
      const application = await findApplication(database.fork(), clientId);
      return application ? toClientMetadata(application) : undefined;
    },
    async upsert(_clientId: string, client: AdapterPayload): Promise<void> {
      await saveRegisteredApplication(database.fork(), toApplication(client));
    },
    async destroy(): Promise<void> {
      throw new Error('Applications are deleted by their owners.');
    },
  };
}

/** Says of an application what RFC 7591 section 2 has a name for. */
function toClientMetadata(application: ApplicationDetails): AdapterPayload {
  const { id, name, homepage, kind, redirectUris, scopes, secretHash, metadata } = application;
  const isConfidential = kind === 'confidential';
  const takesPeople = redirectUris.length > 0;
  return {
    ...metadata,
    client_id: id,
    client_name: name,
    ...(homepage && { client_uri: homepage }),
    redirect_uris: redirectUris,
    application_type: toApplicationType({ isConfidential, redirectUris }),
    token_endpoint_auth_method: isConfidential ? 'client_secret_basic' : 'none',
    // What the provider holds against a secret; `isClientSecret` compares.
    ...(isConfidential && secretHash && { client_secret: secretHash }),
    grant_types: [
      ...(takesPeople ? ['authorization_code', 'refresh_token'] : []),
      ...(isConfidential && application.ownerId ? ['client_credentials'] : []),
    ],
    response_types: takesPeople ? ['code'] : [],
    response_modes: ['query'],
    scope: scopes,
  };
}

/** What is kept of a client that registered itself, as `registration.ts` let it. */
function toApplication(client: AdapterPayload) {
  const { client_id: id = '', client_name: name = '', client_secret: secret } = client;
  const { client_uri, redirect_uris = [], scope = '', contacts, policy_uri, tos_uri } = client;
  return {
    id,
    name,
    homepage: client_uri ?? null,
    kind: secret === undefined ? ('public' as const) : ('confidential' as const),
    redirectUris: [...redirect_uris],
    scopes: scope,
    secretHash: secret === undefined ? null : hashClientSecret(secret),
    metadata: {
      ...(contacts && { contacts }),
      ...(policy_uri && { policy_uri }),
      ...(tos_uri && { tos_uri }),
    },
  };
}
