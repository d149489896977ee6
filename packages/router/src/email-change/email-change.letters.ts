import type { User } from '@duet/db';
import type { Letter } from '../mail/letter.ts';
import { describeLife } from '../mail/links.ts';
import { describeCaller } from '../mail/notify.ts';
import type { ProcedureContext } from '../trpc.ts';

type Caller = Pick<ProcedureContext, 'device'>;

/** To the new address. */
export function toNewAddress(ctx: Caller, { username }: User, href: string): Letter {
  return {
    subject: 'Confirm your new e-mail address',
    username,
    paragraphs: ['You want your account to have this e-mail address. Confirm that it is yours:'],
    link: { text: 'Confirm the address', href },
    facts: describeCaller(ctx),
    closing: [
      `The link works once, for ${describeLife('emailChange')}, and until you ask for another one.`,
      'If it was not you, ignore this mail: nothing changes without the link.',
    ],
  };
}

/** To the new address, when it has an account already. */
export function toOtherOwner(ctx: Caller, { username }: User): Letter {
  return {
    subject: 'Your e-mail address stays with your account',
    username,
    paragraphs: [
      'Somebody, hopefully you, wants another account to have this e-mail address. It belongs to your account, and stays with it.',
    ],
    facts: describeCaller(ctx),
    closing: ['There is nothing to do.'],
  };
}

interface Change {
  readonly email: string;
  /** Where the change can be taken back. */
  readonly undo: string;
}

/** To the address that the account has. */
export function toOldAddress(ctx: Caller, { username }: User, { email, undo }: Change): Letter {
  return {
    subject: 'Your e-mail address is about to change',
    username,
    paragraphs: [
      `You want your account to have another e-mail address, ${email}, and a mail has gone there to confirm it. Nothing has changed yet.`,
      'If that was you, there is nothing to do here. If it was not, keep this address:',
    ],
    link: { text: 'Keep this address', href: undo },
    facts: describeCaller(ctx),
    closing: [`The link works for ${describeLife('emailChangeUndo')}, also after the change.`],
  };
}

/** To the address that the account had. */
export function toFormerAddress(ctx: Caller, { username }: User, { email, undo }: Change): Letter {
  return {
    subject: 'Your e-mail address was changed',
    username,
    paragraphs: [
      `Your account has another e-mail address now, ${email}.`,
      'If that was you, there is nothing to do. If it was not, take this address back, which signs everybody out:',
    ],
    link: { text: 'Take this address back', href: undo },
    facts: describeCaller(ctx),
    closing: [`The link works once, for ${describeLife('emailChangeUndo')}.`],
  };
}
