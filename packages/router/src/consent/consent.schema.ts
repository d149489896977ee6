import { z } from 'zod';

/** The id of a request for consent, as it is in the address of the page. */
export const ConsentUid = z
  .string()
  .regex(/^[\w-]{43}$/, 'This is not the id of a request for consent')
  .meta({
    description: 'The id of the request, from the address of the page for consent',
    examples: ['S0m3R4nd0mT3xtTh4tTh3S3rv3rM4d3F0rTh1sR3qst'],
  });

export const ConsentParams = z.strictObject({ uid: ConsentUid });

/** What has to happen next. */
export const CONSENT_STEPS = ['consent', 'identify', 'switchAccount', 'restart'] as const;

export const ConsentOutput = z
  .object({
    uid: z.string(),
    /** `consent`: say yes or no. `identify`: say yes, as yourself. `switchAccount`: it wants somebody else. `restart`: go to `restartAt`. */
    step: z.enum(CONSENT_STEPS),
    application: z.object({
      id: z.string(),
      name: z.string(),
      homepage: z.string().nullable(),
      /** Who registered it; null for one that registered itself. */
      owner: z.string().nullable(),
    }),
    scopes: z.array(
      z.object({ name: z.string(), title: z.string(), operations: z.array(z.string()) }),
    ),
    /** Where the browser is sent with the answer. */
    redirectUri: z.string(),
    /** The request from its beginning, relative to the server, for whoever signed in as somebody else meanwhile. */
    restartAt: z.string(),
  })
  .meta({ id: 'Consent' });
export type ConsentOutput = z.infer<typeof ConsentOutput>;

export const AnswerConsentInput = z.strictObject({
  uid: ConsentUid,
  answer: z.enum(['allow', 'deny']),
});

export const AnsweredConsentOutput = z.object({
  /** Where to send the browser, relative to the server. */
  continueAt: z.string(),
});
