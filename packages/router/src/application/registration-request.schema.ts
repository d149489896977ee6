import { z } from 'zod';
import {
  ApplicationName,
  Homepage,
  isOwnScheme,
  MAX_REDIRECT_URIS,
  RedirectUri,
} from './application.schema.ts';

const MAX_CONTACTS = 10;

/** Enough to sign people in. What else it wants, an application has to name. */
const DEFAULT_SCOPE = 'openid profile email offline_access';

/**
 * What an application that registers itself says (RFC 7591 section 2), by the rules that hold for those of people. Nobody stands
 * behind it, so it gets no tokens of its own.
 */
export const RegistrationRequest = z
  .object({
    client_name: ApplicationName.default('An application without a name'),
    client_uri: Homepage.optional(),
    redirect_uris: z.array(RedirectUri).min(1, 'Give at least one').max(MAX_REDIRECT_URIS),
    token_endpoint_auth_method: z.enum(['client_secret_basic', 'client_secret_post', 'none']),
    grant_types: z.array(z.enum(['authorization_code', 'refresh_token'])),
    response_types: z.array(z.literal('code')),
    scope: z.string().default(DEFAULT_SCOPE),
    contacts: z.array(z.email().max(254)).max(MAX_CONTACTS).optional(),
    policy_uri: Homepage.optional(),
    tos_uri: Homepage.optional(),
  })
  .refine(
    ({ token_endpoint_auth_method, redirect_uris }) =>
      token_endpoint_auth_method === 'none' || !redirect_uris.some(isOwnScheme),
    {
      path: ['redirect_uris'],
      message: 'A scheme of your own is for token_endpoint_auth_method none',
    },
  );
