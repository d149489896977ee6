import { Migration } from '@mikro-orm/migrations';

export class Migration20261121100210_api_tokens extends Migration {

  override name = 'Migration20261121100210_api_tokens';

  override up(): void | Promise<void> {
    this.addSql(`create table "api_tokens" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "public_id" text not null, "secret_hash" text not null, "user_id" uuid not null, "name" text not null, "scope" text not null, "expires_at" timestamptz(3) not null, "last_used_at" timestamptz(3) null, "last_used_address" text null, primary key ("id"));`);
    this.addSql(`alter table "api_tokens" add constraint "api_tokens_public_id_unique" unique ("public_id");`);
    this.addSql(`create index "api_tokens_of_user" on "api_tokens" ("user_id", "id");`);
    this.addSql(`create index "api_tokens_by_expiry" on "api_tokens" ("expires_at");`);

    this.addSql(`alter table "api_tokens" add constraint "api_tokens_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "api_tokens" cascade;`);
  }

}
