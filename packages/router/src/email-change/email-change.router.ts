import { route } from '@duet/rest';
import { SentMailOutput } from '../mail/mail.schema.ts';
import { mailsTo } from '../rate-limit/rate-limit.ts';
import { freshSessionProcedure, publicProcedure, router } from '../trpc.ts';
import {
  ChangedEmailOutput,
  ChangeEmailInput,
  EmailLinkInput,
  KeptEmailOutput,
} from './email-change.schema.ts';
import { askForChange, confirmChange, undoChange } from './email-change.service.ts';

export const emailChangeRouter = router({
  create: freshSessionProcedure
    .meta(
      route('POST /email-changes', 'Ask to change your e-mail address: a mail goes to both', {
        accepted: true,
      }),
    )
    .meta({ rateLimit: mailsTo('email') })
    .input(ChangeEmailInput)
    .output(SentMailOutput)
    .mutation(({ ctx, input }) => askForChange(ctx, input)),

  confirm: publicProcedure
    .meta(
      route('POST /email-changes/confirm', 'Confirm a new e-mail address', {
        errors: ['INVALID_LINK', 'EMAIL_TAKEN'],
      }),
    )
    .meta({ scope: false })
    .input(EmailLinkInput)
    .output(ChangedEmailOutput)
    .mutation(({ ctx, input }) => confirmChange(ctx, input)),

  undo: publicProcedure
    .meta(
      route('POST /email-changes/undo', 'Keep the e-mail address that was to be changed', {
        errors: ['INVALID_LINK', 'EMAIL_TAKEN'],
      }),
    )
    .meta({ scope: false })
    .input(EmailLinkInput)
    .output(KeptEmailOutput)
    .mutation(({ ctx, input }) => undoChange(ctx, input)),
});
