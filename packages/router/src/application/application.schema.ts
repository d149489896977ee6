import { z } from 'zod';
import { defineItem, defineList } from '../list/list.schema.ts';

/** What an application can ask for besides the scopes of our procedures (OpenID Connect Core sections 5.4 and 11). */
export const OIDC_SCOPES = [
  { name: 'openid', title: 'Know that it is you' },
  { name: 'profile', title: 'See your username and your picture' },
  { name: 'email', title: 'See your e-mail address' },
  { name: 'offline_access', title: 'Keep this access while you are away' },
] as const;

export const MAX_REDIRECT_URIS = 10;

export const ApplicationName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .meta({ examples: ['Reading list'] });

export const Homepage = z
  .string()
  .trim()
  .max(2000)
  .refine(isWebAddress, 'Write a whole address that begins with https://')
  .meta({ examples: ['https://reader.example'] });

/** Compared character by character with what an application asks for (RFC 9700 section 2.1). */
export const RedirectUri = z
  .string()
  .max(2000)
  .refine(
    isRedirectUri,
    'Write a whole address without a fragment: https://…, http://localhost… or a scheme of your own with a dot, com.example.app:/…',
  )
  .meta({ examples: ['https://reader.example/callback'] });

/** Whether it can keep a secret: a server can, an app on a device or in a browser cannot (RFC 6749 section 2.1). */
export const ApplicationKind = z.enum(['confidential', 'public']);
export type ApplicationKind = z.infer<typeof ApplicationKind>;

export const AskableScope = z
  .string()
  .regex(
    /^(?:openid|profile|email|offline_access|[a-zA-Z]{1,40}:(?:read|write))$/,
    'A scope is a resource and read or write, article:read, or one of openid, profile, email, offline_access',
  )
  .meta({ examples: ['article:read'] });

const scopes = z
  .array(AskableScope)
  .min(1, 'Choose at least one')
  .max(100)
  .transform((names) => [...new Set(names)].sort());

export const ApplicationOutput = z
  .object({
    id: z.string().meta({ description: 'The client_id' }),
    name: ApplicationName,
    homepage: z.string().nullable(),
    kind: ApplicationKind,
    redirectUris: z.array(z.string()),
    scopes: z.array(z.string()),
    createdAt: z.iso.datetime(),
    /** When it last used a token that acts for its owner. */
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Application' });
export type ApplicationOutput = z.infer<typeof ApplicationOutput>;

export const ApplicationParams = z.strictObject({
  id: z.uuid().meta({ description: 'The id of the application, its client_id' }),
});

export const RegisterApplicationInput = z.strictObject({
  name: ApplicationName,
  homepage: Homepage.nullable().default(null),
  kind: ApplicationKind,
  redirectUris: z.array(RedirectUri).max(MAX_REDIRECT_URIS),
  scopes,
});

export const UpdateApplicationInput = ApplicationParams.extend({
  name: ApplicationName.optional(),
  homepage: Homepage.nullable().optional(),
  redirectUris: z.array(RedirectUri).max(MAX_REDIRECT_URIS).optional(),
  scopes: scopes.optional(),
});

const ClientSecret = z
  .string()
  .meta({ description: 'The client secret. It is shown this once and stored nowhere.' });

/** The secret is null for a public application. */
export const RegisteredApplicationOutput = ApplicationOutput.extend({
  clientSecret: ClientSecret.nullable(),
}).meta({ id: 'RegisteredApplication' });

export const ClientSecretOutput = z.object({ clientSecret: ClientSecret });

export const ApplicationList = defineList({
  item: defineItem('ApplicationSummary', ApplicationOutput),
  orders: ['-createdAt', 'createdAt', 'name,-createdAt'],
});
export type ListApplicationsInput = z.infer<typeof ApplicationList.input>;

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** RFC 8252 section 7: https, the device itself, or a scheme that its makers own by their domain. */
function isRedirectUri(text: string): boolean {
  const url = URL.parse(text);
  if (!url || text.includes('#') || /\s/.test(text) || url.username || url.password) return false;
  if (url.protocol === 'https:') return !LOOPBACK.has(url.hostname);
  if (url.protocol === 'http:') return LOOPBACK.has(url.hostname);
  return /^[a-z][\da-z+-]*(?:\.[\da-z+-]+)+:$/.test(url.protocol);
}

/** Tells a scheme of an application's own, which another one on the device may claim too. */
export function isOwnScheme(redirectUri: string): boolean {
  return !/^https?:/i.test(redirectUri);
}
