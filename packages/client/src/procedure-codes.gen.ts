// Written by `pnpm docs:build` from what the procedures declare. Do not edit.

/** The codes that each procedure can fail with by itself. */
export interface ProcedureCodes {
  'article.bySlug': 'NOT_FOUND' | 'VALIDATION';
  'article.create': 'FORBIDDEN' | 'SLUG_TAKEN' | 'UNAUTHORIZED' | 'VALIDATION';
  'article.delete': 'FORBIDDEN' | 'NOT_FOUND' | 'PRECONDITION_FAILED' | 'UNAUTHORIZED' | 'VALIDATION';
  'article.drafts': 'FORBIDDEN' | 'UNAUTHORIZED' | 'VALIDATION';
  'article.favorite': 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHORIZED' | 'VALIDATION';
  'article.feed': 'FORBIDDEN' | 'UNAUTHORIZED' | 'VALIDATION';
  'article.list': 'VALIDATION';
  'article.onChange': 'VALIDATION';
  'article.publish': 'FORBIDDEN' | 'NOT_FOUND' | 'PRECONDITION_FAILED' | 'UNAUTHORIZED' | 'VALIDATION';
  'article.replace': 'FORBIDDEN' | 'NOT_FOUND' | 'PRECONDITION_FAILED' | 'SLUG_TAKEN' | 'UNAUTHORIZED' | 'VALIDATION';
  'article.unfavorite': 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHORIZED' | 'VALIDATION';
  'article.update': 'FORBIDDEN' | 'NOT_FOUND' | 'PRECONDITION_FAILED' | 'UNAUTHORIZED' | 'VALIDATION';
  'avatar.delete': 'FORBIDDEN' | 'UNAUTHORIZED';
  'avatar.set': 'FORBIDDEN' | 'STORAGE_UNAVAILABLE' | 'UNAUTHORIZED' | 'VALIDATION';
  'comment.byId': 'NOT_FOUND' | 'VALIDATION';
  'comment.create': 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHORIZED' | 'VALIDATION';
  'comment.delete': 'FORBIDDEN' | 'NOT_FOUND' | 'PRECONDITION_FAILED' | 'UNAUTHORIZED' | 'VALIDATION';
  'comment.list': 'NOT_FOUND' | 'VALIDATION';
  'comment.update': 'FORBIDDEN' | 'NOT_FOUND' | 'PRECONDITION_FAILED' | 'UNAUTHORIZED' | 'VALIDATION';
  'file.byId': 'NOT_FOUND' | 'STORAGE_UNAVAILABLE' | 'VALIDATION';
  'image.create': 'FORBIDDEN' | 'NOT_FOUND' | 'STORAGE_UNAVAILABLE' | 'TOO_MANY_IMAGES' | 'UNAUTHORIZED' | 'VALIDATION';
  'image.delete': 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHORIZED' | 'VALIDATION';
  'image.list': 'NOT_FOUND' | 'VALIDATION';
  'profile.byUsername': 'NOT_FOUND' | 'VALIDATION';
  'profile.follow': 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHORIZED' | 'VALIDATION';
  'profile.unfollow': 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHORIZED' | 'VALIDATION';
  'session.create': 'INVALID_CREDENTIALS' | 'VALIDATION';
  'session.current': never;
  'session.delete': 'FORBIDDEN' | 'UNAUTHORIZED';
  'session.list': 'FORBIDDEN' | 'UNAUTHORIZED' | 'VALIDATION';
  'session.revoke': 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHORIZED' | 'VALIDATION';
  'session.revokeOthers': 'FORBIDDEN' | 'UNAUTHORIZED';
  'tag.list': 'VALIDATION';
  'user.me': 'FORBIDDEN' | 'UNAUTHORIZED';
  'user.register': 'EMAIL_TAKEN' | 'USERNAME_TAKEN' | 'VALIDATION';
  'user.update': 'EMAIL_TAKEN' | 'FORBIDDEN' | 'PRECONDITION_FAILED' | 'UNAUTHORIZED' | 'USERNAME_TAKEN' | 'VALIDATION';
}

/** The codes that any call can fail with, whatever it does. */
export type CommonCode = 'BAD_REQUEST' | 'CHANGED_MEANWHILE' | 'CLIENT_CLOSED_REQUEST' | 'CROSS_SITE_REQUEST' | 'GONE_MEANWHILE' | 'IDEMPOTENCY_KEY_IN_USE' | 'IDEMPOTENCY_KEY_MALFORMED' | 'IDEMPOTENCY_KEY_ON_BATCH' | 'IDEMPOTENCY_KEY_REUSED' | 'INTERNAL_SERVER_ERROR' | 'METHOD_NOT_SUPPORTED' | 'OVERLOADED' | 'PARSE_ERROR' | 'PAYLOAD_TOO_LARGE' | 'SERVICE_UNAVAILABLE' | 'TIMEOUT' | 'TOO_MANY_REQUESTS' | 'UNSUPPORTED_MEDIA_TYPE';
