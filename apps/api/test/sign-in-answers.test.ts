import { disableUser, User } from '@duet/db';
import { expect, test } from 'vitest';
import { addAccounts, toEmail } from './known-accounts.ts';
import { createServer, PASSWORD } from './support.ts';

const [ACTIVE, DISABLED, UNKNOWN] = [0, 1, 2];

test.each(['/api/v1/session', '/trpc/session.create'])(
  'PWD-4: %s answers alike whether the account is there, disabled or unknown',
  async (url) => {
    await using t = await createServer({ settings: { rateLimitQuotas: {} } });
    await addAccounts(t.database.fork(), 2);
    const em = t.database.fork();
    await disableUser(em, await em.findOneOrFail(User, { email: toEmail(DISABLED) }));
    const attempt = async (account: number, password: string) => {
      const headers = { 'x-request-id': 'the-same' };
      const answer = await t.post(url, { email: toEmail(account), password }, headers);
      // The one thing that tells calls apart is how many went before.
      const { date: _date, ratelimit: _left, ...others } = answer.headers;
      return { status: answer.statusCode, headers: others, body: answer.body };
    };

    const answers = [
      await attempt(ACTIVE, 'not the password'),
      await attempt(DISABLED, PASSWORD),
      await attempt(UNKNOWN, PASSWORD),
    ];

    expect(answers[0]).toMatchObject({ status: 401 });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  },
);
