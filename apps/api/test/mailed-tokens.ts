import { tokenIn } from '@duet/router/testing';
import type { TestApp } from '@duet/testing';

/** What the links of mails carry that nobody has opened yet. */
export interface MailedTokens {
  readonly signUp: string;
  readonly recovery: string;
  readonly emailChange: string;
  readonly emailChangeUndo: string;
}

/** Makes people ask for each kind of link: each another person, so that using one ends no other. */
export async function createMailedTokens(t: TestApp, password: string): Promise<MailedTokens> {
  const sent = async (address: string) => tokenIn((await t.mailsTo(address))[0]);

  await t.stranger.rpc.user.register.mutate({
    username: 'nia',
    email: 'nia@example.com',
    password,
  });
  await t.member('ida');
  await t.stranger.rpc.recovery.create.mutate({ email: 'ida@example.com' });
  const [ivy, jan] = [await t.member('ivy'), await t.member('jan')];
  await ivy.rpc.emailChange.create.mutate({ email: 'ivy@example.org' });
  await jan.rpc.emailChange.create.mutate({ email: 'jan@example.org' });

  return {
    signUp: await sent('nia@example.com'),
    recovery: await sent('ida@example.com'),
    emailChange: await sent('ivy@example.org'),
    emailChangeUndo: await sent('jan@example.com'),
  };
}
