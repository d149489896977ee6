import { answerInteraction } from '@duet/db';
import { route } from '@duet/rest';
import { audit } from '../audit/audit.ts';
import { failure } from '../catalogue.ts';
import { router, sessionProcedure } from '../trpc.ts';
import {
  AnswerConsentInput,
  AnsweredConsentOutput,
  ConsentOutput,
  ConsentParams,
} from './consent.schema.ts';
import { getAsked, toAllowance, toConsentOutput, toStep } from './consent.service.ts';

const REFUSAL = {
  error: 'access_denied',
  error_description: 'the person did not allow it',
} as const;

/** What an application asks of a person, while the OAuth server waits for their answer. */
export const consentRouter = router({
  byUid: sessionProcedure
    .meta(
      route('GET /consents/{uid}', 'Read what an application asks of you', { cache: 'no-store' }),
    )
    .input(ConsentParams)
    .output(ConsentOutput)
    .query(async ({ ctx, input: { uid } }) => toConsentOutput(ctx, await getAsked(ctx, uid))),

  answer: sessionProcedure
    .meta(
      route('POST /consents/{uid}/answer', 'Let an application in, or not', {
        errors: ['REAUTHENTICATION_REQUIRED', 'CONSENT_NOT_YOURS'],
        cache: 'no-store',
        location: false,
      }),
    )
    .input(AnswerConsentInput)
    .output(AnsweredConsentOutput)
    .mutation(async ({ ctx, input: { uid, answer } }) => {
      const { interaction, application } = await getAsked(ctx, uid);
      const step = toStep(interaction, ctx.principal);
      if (step === 'restart' || step === 'switchAccount') throw failure('CONSENT_NOT_YOURS');

      const said = answer === 'allow' ? toAllowance(interaction, ctx) : REFUSAL;
      await answerInteraction(ctx.em, uid, said);
      if ('consent' in said) {
        const { name, id } = application;
        const details = { name, application: id, scopes: interaction.params.scope ?? '' };
        await audit(ctx, { kind: 'grant.given', subject: ctx.principal.userId, details });
      }
      return { continueAt: `/oauth/authorize/${uid}` };
    }),
});
