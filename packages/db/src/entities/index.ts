export * from './article.entity.ts';
export * from './comment.entity.ts';
export * from './favorite.entity.ts';
export * from './follow.entity.ts';
export * from './secret.entity.ts';
export * from './session.entity.ts';
export * from './tag.entity.ts';
export * from './user.entity.ts';
