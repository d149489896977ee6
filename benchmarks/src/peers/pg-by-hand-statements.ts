/** A text that PostgreSQL prepares once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const iso = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** $1 is the viewer. */
const summary = (viewer: string) => `
  a.id, a.version, a.slug, a.title, a.description, a.status, ${iso('a.published_at')} as "publishedAt",
  ${iso('a.created_at')} as "createdAt", ${iso('a.updated_at')} as "updatedAt",
  array(select t.name from article_tags x join tags t on t.id = x.tag_id where x.article_id = a.id order by t.name) as tags,
  (select json_build_object('username', u.username, 'bio', u.bio, 'image', u.image, 'following',
    exists (select from follows f where f.follower_id = ${viewer} and f.followee_id = u.id))
    from users u where u.id = a.author_id) as author,
  exists (select from favorites v where v.article_id = a.id and v.user_id = ${viewer}) as favorited,
  (select count(*)::int from favorites v where v.article_id = a.id) as "favoritesCount"`;

export const FIND_ARTICLE: Statement = {
  name: 'find-article',
  text: `select ${summary('$2::uuid')}, a.body, a.metadata from articles a
    where a.slug = $1 and (a.status = 'published' or a.author_id = $2::uuid)`,
};

export const LIST_ARTICLES: Statement = {
  name: 'list-articles',
  text: `select ${summary('$1::uuid')}, array[a.published_at::text, a.id::text] as position from articles a
    where a.status = 'published' order by a.published_at desc, a.id desc limit $2`,
};

export const FIND_SESSION: Statement = {
  name: 'find-session',
  text: `select s.secret_hash, s.user_id, u.username, u.role from sessions s join users u on u.id = s.user_id
    where s.public_id = $1 and s.absolute_expires_at > now() and s.idle_expires_at > now() and u.disabled_at is null`,
};

export const CLAIM_KEY: Statement = {
  name: 'claim-key',
  text: `insert into idempotency_keys (id, fingerprint, expires_at) values ($1, '-', now() + interval '1 day')
    on conflict do nothing returning id`,
};

export const INSERT_TAGS: Statement = {
  name: 'insert-tags',
  text: `insert into tags (id, name) select * from unnest($1::uuid[], $2::text[]) on conflict (name) do nothing`,
};

export const INSERT_ARTICLE: Statement = {
  name: 'insert-article',
  text: `insert into articles (id, slug, title, description, body, author_id) values ($1, $2, $3, $4, $5, $6)`,
};

export const INSERT_ARTICLE_TAGS: Statement = {
  name: 'insert-article-tags',
  text: `insert into article_tags (article_id, tag_id) select $1, id from tags where name = any($2::text[])`,
};

export const KEEP_REPLY: Statement = {
  name: 'keep-reply',
  text: `update idempotency_keys set reply = $2 where id = $1`,
};
