import { z } from 'zod';
import { Email } from '../user/user.schema.ts';

/** The most mails of one kind that an address gets in an hour. Who asks for more is answered alike, and gets none. */
export const MAILS_PER_HOUR = 5;

/** What whoever asks for a mail learns: nothing that depends on who has the address. */
export const SentMailOutput = z
  .object({
    email: Email.meta({ description: 'Where the mail goes' }),
    expiresAt: z.iso.datetime().meta({ description: 'When its link stops to work' }),
  })
  .meta({ id: 'SentMail' });
export type SentMailOutput = z.infer<typeof SentMailOutput>;
