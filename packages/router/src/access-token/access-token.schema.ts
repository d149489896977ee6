import { z } from 'zod';
import { ScopeName } from '../token/token.schema.ts';

/** RFC 8707 section 2: an absolute address, without a fragment. No name of an OAuth client looks like one. */
const Audience = z
  .url({
    protocol: /^https?$/,
    error: 'Name the service by its address: https://reports.example.com',
  })
  .max(200)
  .refine((url) => !url.includes('#'), 'Leave out the fragment')
  .meta({
    description:
      'The service that the token is for, by its address. This API unless told: it takes no token that is for another.',
    examples: ['https://reports.example.com'],
  });

export const ExchangeInput = z.strictObject({
  scopes: z
    .array(ScopeName)
    .min(1, 'Choose at least one')
    .max(100)
    .transform((scopes) => [...new Set(scopes)].sort())
    .meta({
      description:
        'What the token may do: scopes of the token that it is exchanged for, or any for a session.',
    }),
  audience: Audience.optional(),
});

export const AccessTokenOutput = z
  .object({
    token: z.string().meta({
      description:
        'A JSON Web Token (RFC 9068) to be sent as Authorization: Bearer. Its signature is verified with /.well-known/jwks.json.',
    }),
    scopes: z.array(z.string()),
    audience: z.string(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'AccessToken' });
