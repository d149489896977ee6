import { articleRouter } from './article/article.router.ts';
import { avatarRouter } from './avatar/avatar.router.ts';
import { commentRouter } from './comment/comment.router.ts';
import { fileRouter } from './file/file.router.ts';
import { imageRouter } from './image/image.router.ts';
import { profileRouter } from './profile/profile.router.ts';
import { sessionRouter } from './session/session.router.ts';
import { tagRouter } from './tag/tag.router.ts';
import { createCallerFactory, router } from './trpc.ts';
import { userRouter } from './user/user.router.ts';

export const appRouter = router({
  article: articleRouter,
  avatar: avatarRouter,
  comment: commentRouter,
  file: fileRouter,
  image: imageRouter,
  profile: profileRouter,
  session: sessionRouter,
  tag: tagRouter,
  user: userRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures in this process, without a face in between. */
export const createCaller = createCallerFactory(appRouter);
