import { route } from '@duet/rest';
import { z } from 'zod';
import { SentMailOutput } from '../mail/mail.schema.ts';
import { mailsTo, passwordAttempts } from '../rate-limit/rate-limit.ts';
import { publicProcedure, router } from '../trpc.ts';
import { AskForRecoveryInput, RecoverInput } from './recovery.schema.ts';
import { askForRecovery, recover } from './recovery.service.ts';

export const recoveryRouter = router({
  create: publicProcedure
    .meta(route('POST /recoveries', 'Ask for a mail to set a new password', { accepted: true }))
    .meta({ scope: false, rateLimit: mailsTo('email') })
    .input(AskForRecoveryInput)
    .output(SentMailOutput)
    .mutation(({ ctx, input }) => askForRecovery(ctx, input)),

  complete: publicProcedure
    .meta(
      route('POST /recoveries/complete', 'Set a new password with the link of the mail', {
        errors: ['INVALID_LINK'],
      }),
    )
    .meta({ scope: false, transaction: false, rateLimit: passwordAttempts('token') })
    .input(RecoverInput)
    .output(z.void())
    .mutation(({ ctx, input }) => recover(ctx, input)),
});
