import { z } from 'zod';
import { comparison, defineItem, defineList, SearchWords, Time } from '../list/list.schema.ts';
import { ProfileOutput } from '../profile/profile.schema.ts';
import { TagName } from '../tag/tag.schema.ts';
import { Username } from '../user/user.schema.ts';
import { ExpectedVersion, ExpectedVersionOrNone, Version } from '../version/version.schema.ts';

/** What a publisher says about an article beyond its text. */
export const ArticleMetadata = z
  .strictObject({
    canonicalUrl: z.httpUrl().max(500),
    coverImage: z.httpUrl().max(500),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'Use a language tag such as en or pt-BR')
      .meta({ examples: ['en'] }),
  })
  .partial()
  .meta({ id: 'ArticleMetadata' });

export const ArticleOutput = z
  .object({
    id: z.string(),
    version: Version,
    slug: z.string().meta({ examples: ['hello-world'] }),
    title: z.string().meta({ examples: ['Hello, world'] }),
    description: z.string(),
    body: z.string(),
    status: z.enum(['draft', 'published']),
    publishedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    tags: z.array(TagName),
    metadata: ArticleMetadata,
    author: ProfileOutput,
    favorited: z.boolean(),
    favoritesCount: z.int().nonnegative(),
  })
  .meta({ id: 'Article' });
export type ArticleOutput = z.infer<typeof ArticleOutput>;

const ArticleSummary = ArticleOutput.omit({ body: true, metadata: true });
export type ArticleSummary = z.infer<typeof ArticleSummary>;

/** A comment beneath an article of a list. Its author is there when `expand` names it. */
const ArticleComment = z
  .object({
    id: z.string(),
    body: z.string(),
    createdAt: z.iso.datetime(),
    author: ProfileOutput.optional(),
  })
  .meta({ id: 'ArticleComment' });

const item = defineItem('ArticleSummary', ArticleSummary, {
  relations: {
    comments: z.array(ArticleComment).meta({ description: 'The newest three, newest first' }),
  },
  expand: ['comments', 'comments.author'],
});

export const ArticleList = defineList({
  item,
  orders: ['-publishedAt', 'publishedAt', '-publishedAt,title', 'title', '-title'],
  filters: {
    author: Username.meta({ description: 'By this user' }),
    tag: TagName.meta({ description: 'With this tag' }),
    favoritedBy: Username.meta({ description: 'Among the favorites of this user' }),
    publishedAt: comparison(Time).meta({ description: 'Published before or after' }),
    q: SearchWords,
  },
});
export type ListArticlesInput = z.infer<typeof ArticleList.input>;
export type ListedArticle = z.infer<typeof ArticleList.output>['items'][number];

export const FeedList = defineList({ item, orders: ['-publishedAt', 'publishedAt'] });
export type FeedInput = z.infer<typeof FeedList.input>;

export const DraftList = defineList({
  item,
  orders: ['-createdAt', 'createdAt', '-updatedAt', 'updatedAt'],
});
export type ListDraftsInput = z.infer<typeof DraftList.input>;

export const ArticleParams = z.strictObject({
  slug: z.string().min(1).max(200).meta({ description: 'What names the article in its address' }),
});

export const ChangeArticleParams = ArticleParams.extend({ expectedVersion: ExpectedVersion });
export type ChangeArticleParams = z.infer<typeof ChangeArticleParams>;

export const CreateArticleInput = z.strictObject({
  title: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .meta({ examples: ['Hello, world'] }),
  description: z.string().trim().max(300).default(''),
  body: z.string().trim().min(1).max(100_000),
  tags: z.array(TagName).max(10).default([]),
  metadata: ArticleMetadata.default({}),
});
export type CreateArticleInput = z.infer<typeof CreateArticleInput>;

export const PutArticleInput = ArticleParams.extend({
  ...CreateArticleInput.shape,
  expectedVersion: ExpectedVersionOrNone,
});
export type PutArticleInput = z.infer<typeof PutArticleInput>;

export const UpdateArticleInput = ChangeArticleParams.extend({
  title: CreateArticleInput.shape.title.optional(),
  description: CreateArticleInput.shape.description.unwrap().optional(),
  body: CreateArticleInput.shape.body.optional(),
  tags: CreateArticleInput.shape.tags.unwrap().optional(),
  metadata: ArticleMetadata.optional(),
});
export type UpdateArticleInput = z.infer<typeof UpdateArticleInput>;

/** `lastEventId` is the id of the last event seen: everything missed since then is sent first. */
export const ArticleEventsInput = z.strictObject({
  lastEventId: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'As the header Last-Event-ID, for who cannot send one' }),
});

/** `reset` means that events were missed and are gone: load again what is shown. */
export const ArticleEvent = z
  .object({
    type: z.enum(['created', 'updated', 'published', 'deleted', 'reset']),
    slug: z.string().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ArticleEvent' });
export type ArticleEvent = z.infer<typeof ArticleEvent>;
