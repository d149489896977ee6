import { Article, ArticleTag } from './article.entity.ts';
import { Comment } from './comment.entity.ts';
import { Favorite } from './favorite.entity.ts';
import { Follow } from './follow.entity.ts';
import { Session } from './session.entity.ts';
import { Tag } from './tag.entity.ts';
import { User } from './user.entity.ts';

/** Every entity of the database. One that is missing here has no table. */
export const entities = [User, Article, ArticleTag, Comment, Tag, Follow, Favorite, Session];
