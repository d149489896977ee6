import { createClientSecret, newId } from '@duet/db';
import { RegistrationRequest } from '@duet/router';
import { type ClientMetadata, type Configuration, errors } from 'oidc-provider';
import { toApplicationType } from './application-type.ts';

/** What the provider itself says of a new client, or is told to ask for. */
const GIVEN = new Set([
  'client_id',
  'client_id_issued_at',
  'client_secret',
  'client_secret_expires_at',
]);

/** Lets applications register themselves (RFC 7591), and change nothing afterwards: who wants something else registers anew. */
export const REGISTRATION = {
  enabled: true,
  idFactory: newId,
  secretFactory: () => createClientSecret().clientSecret,
  issueRegistrationAccessToken: false,
};

/** The provider asks a validator for as long as there is a property for it. */
export const REGISTRATION_RULES = {
  properties: ['redirect_uris'],
  validator: (ctx, ...[, , metadata]) => {
    // Without a request the client is one from the database.
    if (ctx) applyRules(metadata);
  },
} satisfies Configuration['extraClientMetadata'];

/**
 * Ignores what we do not know, as RFC 7591 section 2 has it. Of what the provider would understand that is
 * `sector_identifier_uri` among others, which it would fetch.
 */
function applyRules(metadata: ClientMetadata): void {
  const { success, data, error } = RegistrationRequest.safeParse(metadata);
  if (!success) {
    const [{ path, message } = { path: [], message: 'this cannot be registered' }] = error.issues;
    throw new errors.InvalidClientMetadata([path.join('.'), message].filter(Boolean).join(': '));
  }
  for (const name of Object.keys(metadata)) {
    if (!GIVEN.has(name)) delete metadata[name];
  }
  const isConfidential = data.token_endpoint_auth_method !== 'none';
  Object.assign(metadata, data, {
    application_type: toApplicationType({ isConfidential, redirectUris: data.redirect_uris }),
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    response_modes: ['query'],
  });
}
