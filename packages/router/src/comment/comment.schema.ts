import { z } from 'zod';
import { ArticleParams } from '../article/article.schema.ts';
import { comparison, defineItem, defineList, Time } from '../list/list.schema.ts';
import { ProfileOutput } from '../profile/profile.schema.ts';
import { ExpectedVersion, Version } from '../version/version.schema.ts';

export const CommentOutput = z
  .object({
    id: z.string(),
    version: Version,
    body: z.string(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    author: ProfileOutput,
  })
  .meta({ id: 'Comment' });
export type CommentOutput = z.infer<typeof CommentOutput>;

export const CommentParams = ArticleParams.extend({
  id: z.uuid().meta({ description: 'The id of the comment' }),
});

export const CommentList = defineList({
  item: defineItem('CommentSummary', CommentOutput),
  orders: ['createdAt', '-createdAt'],
  filters: { createdAt: comparison(Time).meta({ description: 'Written before or after' }) },
});

export const ListCommentsInput = CommentList.input.extend(ArticleParams.shape);
export type ListCommentsInput = z.infer<typeof ListCommentsInput>;

const body = z.string().trim().min(1).max(5_000);

export const CreateCommentInput = ArticleParams.extend({ body });
export type CreateCommentInput = z.infer<typeof CreateCommentInput>;

export const ChangeCommentParams = CommentParams.extend({ expectedVersion: ExpectedVersion });
export type ChangeCommentParams = z.infer<typeof ChangeCommentParams>;

export const UpdateCommentInput = ChangeCommentParams.extend({ body });
export type UpdateCommentInput = z.infer<typeof UpdateCommentInput>;
