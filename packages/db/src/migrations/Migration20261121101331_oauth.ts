import { Migration } from '@mikro-orm/migrations';

export class Migration20261121101331_oauth extends Migration {

  override name = 'Migration20261121101331_oauth';

  override up(): void | Promise<void> {
    this.addSql(`create table "oauth_applications" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "owner_id" uuid null, "name" text not null, "homepage" text null, "kind" text not null, "redirect_uris" jsonb not null, "scopes" text not null, "secret_hash" text null, "metadata" jsonb not null default '{}', "last_used_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`create index "oauth_applications_of_owner" on "oauth_applications" ("owner_id", "id");`);

    this.addSql(`create table "oauth_grants" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "user_id" uuid not null, "application_id" uuid not null, "scopes" text not null, "last_used_at" timestamptz(3) null, "expires_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "oauth_grants_of_user" on "oauth_grants" ("user_id", "application_id", "id");`);
    this.addSql(`create index "oauth_grants_of_application" on "oauth_grants" ("application_id");`);
    this.addSql(`create index "oauth_grants_by_expiry" on "oauth_grants" ("expires_at");`);

    this.addSql(`create table "oauth_records" ("id" uuid not null, "kind" text not null, "secret_hash" text not null, "application_id" uuid null, "grant_id" uuid null, "user_id" uuid null, "payload" jsonb not null, "expires_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "oauth_records" add constraint "oauth_records_secret_hash_unique" unique ("secret_hash");`);
    this.addSql(`create index "oauth_records_of_grant" on "oauth_records" ("grant_id");`);
    this.addSql(`create index "oauth_records_of_application" on "oauth_records" ("application_id");`);
    this.addSql(`create index "oauth_records_of_user" on "oauth_records" ("user_id");`);
    this.addSql(`create index "oauth_records_by_expiry" on "oauth_records" ("expires_at");`);


    this.addSql(`alter table "oauth_applications" add constraint "oauth_applications_owner_id_foreign" foreign key ("owner_id") references "users" ("id") on delete cascade;`);
    this.addSql(`alter table "oauth_applications" add constraint "oauth_applications_kind_check" check ("kind" in ('confidential', 'public'));`);

    this.addSql(`alter table "oauth_grants" add constraint "oauth_grants_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`);
    this.addSql(`alter table "oauth_grants" add constraint "oauth_grants_application_id_foreign" foreign key ("application_id") references "oauth_applications" ("id") on delete cascade;`);

    this.addSql(`alter table "oauth_records" add constraint "oauth_records_application_id_foreign" foreign key ("application_id") references "oauth_applications" ("id") on delete cascade;`);
    this.addSql(`alter table "oauth_records" add constraint "oauth_records_grant_id_foreign" foreign key ("grant_id") references "oauth_grants" ("id") on delete cascade;`);
    this.addSql(`alter table "oauth_records" add constraint "oauth_records_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "oauth_grants" drop constraint "oauth_grants_application_id_foreign";`);
    this.addSql(`alter table "oauth_records" drop constraint "oauth_records_application_id_foreign";`);
    this.addSql(`alter table "oauth_records" drop constraint "oauth_records_grant_id_foreign";`);

    this.addSql(`drop table if exists "oauth_applications" cascade;`);
    this.addSql(`drop table if exists "oauth_grants" cascade;`);
    this.addSql(`drop table if exists "oauth_records" cascade;`);

  }

}
