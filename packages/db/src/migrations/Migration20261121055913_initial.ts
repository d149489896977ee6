import { Migration } from '@mikro-orm/migrations';

export class Migration20261121055913_initial extends Migration {

  override name = 'Migration20261121055913_initial';

  override up(): void | Promise<void> {
    this.addSql(`create table "tags" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "name" text not null, primary key ("id"));`);
    this.addSql(`alter table "tags" add constraint "tags_name_unique" unique ("name");`);

    this.addSql(`create table "users" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "username" text not null, "email" text not null, "password_hash" text not null, "bio" text not null default '', "image" text null, "role" text not null default 'user', "disabled_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`create unique index "users_username_unique" on "users" (lower("username"));`);
    this.addSql(`create unique index "users_email_unique" on "users" (lower("email"));`);

    this.addSql(`create table "sessions" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "public_id" text not null, "secret_hash" text not null, "user_id" uuid not null, "user_agent" text not null default '', "address" text not null default '', "last_used_at" timestamptz(3) not null, "idle_expires_at" timestamptz(3) not null, "absolute_expires_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "sessions" add constraint "sessions_public_id_unique" unique ("public_id");`);
    this.addSql(`create index "sessions_of_user" on "sessions" ("user_id", "id");`);
    this.addSql(`create index "sessions_by_expiry" on "sessions" ("idle_expires_at");`);

    this.addSql(`create table "follows" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "follower_id" uuid not null, "followee_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "follows_of_followee" on "follows" ("followee_id");`);
    this.addSql(`alter table "follows" add constraint "follows_pair_unique" unique ("follower_id", "followee_id");`);

    this.addSql(`create table "articles" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "slug" text not null, "title" text not null, "description" text not null, "body" text not null, "status" text not null default 'draft', "published_at" timestamptz(3) null, "author_id" uuid not null, "metadata" jsonb not null default '{}', "search_vector" tsvector generated always as (to_tsvector('english', title || ' ' || description || ' ' || body)) stored null, primary key ("id"));`);
    this.addSql(`alter table "articles" add constraint "articles_slug_unique" unique ("slug");`);
    this.addSql(`create index "articles_published" on "articles" ("published_at", "id") where "status" = 'published';`);
    this.addSql(`create index "articles_published_by_author" on "articles" ("author_id", "published_at", "id") where "status" = 'published';`);
    this.addSql(`create index "articles_by_author" on "articles" ("author_id", "id");`);
    this.addSql(`create index "articles_search" on "articles" using gin ("search_vector") with (fastupdate = off);`);

    this.addSql(`create table "favorites" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "user_id" uuid not null, "article_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "favorites_of_article" on "favorites" ("article_id");`);
    this.addSql(`alter table "favorites" add constraint "favorites_pair_unique" unique ("user_id", "article_id");`);

    this.addSql(`create table "comments" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "article_id" uuid not null, "author_id" uuid not null, "body" text not null, primary key ("id"));`);
    this.addSql(`create index "comments_of_article" on "comments" ("article_id", "id");`);
    this.addSql(`create index "comments_by_author" on "comments" ("author_id");`);

    this.addSql(`create table "article_tags" ("article_id" uuid not null, "tag_id" uuid not null, primary key ("article_id", "tag_id"));`);
    this.addSql(`create index "article_tags_of_tag" on "article_tags" ("tag_id", "article_id");`);

    this.addSql(`alter table "users" add constraint "users_role_check" check ("role" in ('user', 'moderator', 'admin'));`);

    this.addSql(`alter table "sessions" add constraint "sessions_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`);

    this.addSql(`alter table "follows" add constraint "follows_follower_id_foreign" foreign key ("follower_id") references "users" ("id") on delete cascade;`);
    this.addSql(`alter table "follows" add constraint "follows_followee_id_foreign" foreign key ("followee_id") references "users" ("id") on delete cascade;`);
    this.addSql(`alter table "follows" add constraint "follows_not_self" check (follower_id <> followee_id);`);

    this.addSql(`alter table "articles" add constraint "articles_author_id_foreign" foreign key ("author_id") references "users" ("id") on delete cascade;`);
    this.addSql(`alter table "articles" add constraint "articles_published_at_set" check (status <> 'published' or published_at is not null);`);
    this.addSql(`alter table "articles" add constraint "articles_status_check" check ("status" in ('draft', 'published'));`);

    this.addSql(`alter table "favorites" add constraint "favorites_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`);
    this.addSql(`alter table "favorites" add constraint "favorites_article_id_foreign" foreign key ("article_id") references "articles" ("id") on delete cascade;`);

    this.addSql(`alter table "comments" add constraint "comments_article_id_foreign" foreign key ("article_id") references "articles" ("id") on delete cascade;`);
    this.addSql(`alter table "comments" add constraint "comments_author_id_foreign" foreign key ("author_id") references "users" ("id") on delete cascade;`);

    this.addSql(`alter table "article_tags" add constraint "article_tags_article_id_foreign" foreign key ("article_id") references "articles" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "article_tags" add constraint "article_tags_tag_id_foreign" foreign key ("tag_id") references "tags" ("id") on update cascade on delete cascade;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "article_tags" drop constraint "article_tags_tag_id_foreign";`);
    this.addSql(`alter table "sessions" drop constraint "sessions_user_id_foreign";`);
    this.addSql(`alter table "follows" drop constraint "follows_follower_id_foreign";`);
    this.addSql(`alter table "follows" drop constraint "follows_followee_id_foreign";`);
    this.addSql(`alter table "articles" drop constraint "articles_author_id_foreign";`);
    this.addSql(`alter table "favorites" drop constraint "favorites_user_id_foreign";`);
    this.addSql(`alter table "comments" drop constraint "comments_author_id_foreign";`);
    this.addSql(`alter table "favorites" drop constraint "favorites_article_id_foreign";`);
    this.addSql(`alter table "comments" drop constraint "comments_article_id_foreign";`);
    this.addSql(`alter table "article_tags" drop constraint "article_tags_article_id_foreign";`);

    this.addSql(`drop table if exists "tags" cascade;`);
    this.addSql(`drop table if exists "users" cascade;`);
    this.addSql(`drop table if exists "sessions" cascade;`);
    this.addSql(`drop table if exists "follows" cascade;`);
    this.addSql(`drop table if exists "articles" cascade;`);
    this.addSql(`drop table if exists "favorites" cascade;`);
    this.addSql(`drop table if exists "comments" cascade;`);
    this.addSql(`drop table if exists "article_tags" cascade;`);
  }

}
