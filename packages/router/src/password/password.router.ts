import { revokeOneTimeTokens, revokeOtherSessions, transactional, User } from '@duet/db';
import { route } from '@duet/rest';
import { audit } from '../audit/audit.ts';
import { lockOwner } from '../avatar/avatar.service.ts';
import { notify } from '../mail/notify.ts';
import { passwordAttempts } from '../rate-limit/rate-limit.ts';
import { SessionOutput } from '../session/session.schema.ts';
import { renewSession } from '../session/session.service.ts';
import { freshSessionProcedure, router } from '../trpc.ts';
import { hashNewPassword } from './new-password.ts';
import { ChangePasswordInput } from './password.schema.ts';

export const passwordRouter = router({
  change: freshSessionProcedure
    .meta(route('PUT /me/password', 'Change your password', { cache: 'no-store' }))
    .meta({ transaction: false, rateLimit: passwordAttempts() })
    .input(ChangePasswordInput)
    .output(SessionOutput)
    .mutation(async ({ ctx, input: { password } }) => {
      const passwordHash = await hashNewPassword(password);
      const { userId } = ctx.principal;
      return transactional(ctx.em, async (em) => {
        const own = { ...ctx, em };
        await lockOwner(own); // of two changes at once, the first ends the session of the second
        const session = await renewSession(own);
        await revokeOtherSessions(em, { id: userId }, session.id);
        // Whoever else was in the account may have asked to change its address.
        await revokeOneTimeTokens(em, { subject: userId, purposes: ['emailChange'] });
        await em.nativeUpdate(User, { id: userId }, { passwordHash });
        await audit(own, { kind: 'password.changed', subject: userId });
        await notify(own, userId, { kind: 'passwordChanged' });
        return session;
      });
    }),
});
