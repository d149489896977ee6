import { Migration } from '@mikro-orm/migrations';

export class Migration20261121065557_list_orders extends Migration {

  override name = 'Migration20261121065557_list_orders';

  override up(): void | Promise<void> {
    this.addSql(`create table "secrets" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "name" text not null, "value" text not null, primary key ("id"));`);
    this.addSql(`alter table "secrets" add constraint "secrets_name_unique" unique ("name");`);

    this.addSql(`create index "articles_published_by_title" on "articles" ("title", "id") where "status" = 'published';`);
    this.addSql(`create index "articles_newest_by_title" on "articles" ("published_at" desc, "title", "id") where "status" = 'published';`);
    this.addSql(`create index "articles_drafts_by_creation" on "articles" ("author_id", "created_at", "id") where "status" = 'draft';`);
    this.addSql(`create index "articles_drafts_by_change" on "articles" ("author_id", "updated_at", "id") where "status" = 'draft';`);

    this.addSql(`drop index "comments_of_article";`);
    this.addSql(`create index "comments_of_article" on "comments" ("article_id", "created_at", "id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "secrets" cascade;`);

    this.addSql(`drop index "articles_published_by_title";`);
    this.addSql(`drop index "articles_newest_by_title";`);
    this.addSql(`drop index "articles_drafts_by_creation";`);
    this.addSql(`drop index "articles_drafts_by_change";`);

    this.addSql(`drop index "comments_of_article";`);
    this.addSql(`create index "comments_of_article" on "comments" ("article_id", "id");`);
  }

}
