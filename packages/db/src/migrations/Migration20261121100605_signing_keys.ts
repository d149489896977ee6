import { Migration } from '@mikro-orm/migrations';

export class Migration20261121100605_signing_keys extends Migration {

  override name = 'Migration20261121100605_signing_keys';

  override up(): void | Promise<void> {
    this.addSql(`create table "signing_keys" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "kid" text not null, "period" int not null, "public_key" text not null, "sealed_private_key" text not null, "sealed_with" text not null, "published_until" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "signing_keys" add constraint "signing_keys_kid_unique" unique ("kid");`);
    this.addSql(`alter table "signing_keys" add constraint "signing_keys_of_period_unique" unique ("period", "sealed_with");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "signing_keys" cascade;`);
  }

}
