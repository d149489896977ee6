import { accessTokenRouter } from './access-token/access-token.router.ts';
import { accountRouter } from './account/account.router.ts';
import { applicationRouter } from './application/application.router.ts';
import { articleRouter } from './article/article.router.ts';
import { auditRouter } from './audit/audit.router.ts';
import { avatarRouter } from './avatar/avatar.router.ts';
import { commentRouter } from './comment/comment.router.ts';
import { consentRouter } from './consent/consent.router.ts';
import { emailChangeRouter } from './email-change/email-change.router.ts';
import { fileRouter } from './file/file.router.ts';
import { grantRouter } from './grant/grant.router.ts';
import { identityRouter } from './identity/identity.router.ts';
import { imageRouter } from './image/image.router.ts';
import { passwordRouter } from './password/password.router.ts';
import { profileRouter } from './profile/profile.router.ts';
import { recoveryRouter } from './recovery/recovery.router.ts';
import { sessionRouter } from './session/session.router.ts';
import { tagRouter } from './tag/tag.router.ts';
import { tokenRouter } from './token/token.router.ts';
import { createCallerFactory, router } from './trpc.ts';
import { userRouter } from './user/user.router.ts';

export const appRouter = router({
  account: accountRouter,
  accessToken: accessTokenRouter,
  application: applicationRouter,
  article: articleRouter,
  audit: auditRouter,
  avatar: avatarRouter,
  comment: commentRouter,
  consent: consentRouter,
  emailChange: emailChangeRouter,
  file: fileRouter,
  grant: grantRouter,
  identity: identityRouter,
  image: imageRouter,
  password: passwordRouter,
  profile: profileRouter,
  recovery: recoveryRouter,
  session: sessionRouter,
  tag: tagRouter,
  token: tokenRouter,
  user: userRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures in this process, without a face in between. */
export const createCaller = createCallerFactory(appRouter);
