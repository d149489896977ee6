import { Migration } from '@mikro-orm/migrations';

export class Migration20261121100107_external_identities extends Migration {

  override name = 'Migration20261121100107_external_identities';

  override up(): void | Promise<void> {
    this.addSql(`create table "proven_identities" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "public_id" text not null, "secret_hash" text not null, "purpose" text not null, "provider" text not null, "issuer" text not null, "subject" text not null, "name" text not null, "email" text null, "expires_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "proven_identities" add constraint "proven_identities_public_id_unique" unique ("public_id");`);
    this.addSql(`create index "proven_identities_by_expiry" on "proven_identities" ("expires_at");`);

    this.addSql(`create table "external_identities" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "user_id" uuid not null, "provider" text not null, "issuer" text not null, "subject" text not null, "name" text not null, "last_used_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "external_identities_of_user" on "external_identities" ("user_id", "id");`);
    this.addSql(`alter table "external_identities" add constraint "external_identities_unique" unique ("issuer", "subject");`);

    this.addSql(`alter table "users" alter column "password_hash" drop not null;`);

    this.addSql(`alter table "proven_identities" add constraint "proven_identities_purpose_check" check ("purpose" in ('signIn', 'reauthenticate'));`);

    this.addSql(`alter table "external_identities" add constraint "external_identities_user_id_foreign" foreign key ("user_id") references "users" ("id") on delete cascade;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "proven_identities" cascade;`);
    this.addSql(`drop table if exists "external_identities" cascade;`);

    this.addSql(`alter table "users" alter column "password_hash" set not null;`);
  }

}
