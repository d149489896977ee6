import { Migration } from '@mikro-orm/migrations';

export class Migration20261121071153_files extends Migration {

  override name = 'Migration20261121071153_files';

  override up(): void | Promise<void> {
    this.addSql(`create table "files" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "owner_id" uuid not null, "article_id" uuid null, "name" text not null, "content_type" text not null, "size" int not null, "sha256" text not null, primary key ("id"));`);
    this.addSql(`create index "files_of_article" on "files" ("article_id", "id");`);
    this.addSql(`create index "files_of_owner" on "files" ("owner_id");`);
    this.addSql(`create unique index "files_avatar_unique" on "files" ("owner_id") where "article_id" is null;`);

    this.addSql(`alter table "files" add constraint "files_owner_id_foreign" foreign key ("owner_id") references "users" ("id") on delete cascade;`);
    this.addSql(`alter table "files" add constraint "files_article_id_foreign" foreign key ("article_id") references "articles" ("id") on delete cascade;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "files" cascade;`);
  }

}
