import { Migration } from '@mikro-orm/migrations';

export class Migration20261121101700_one_time_tokens extends Migration {

  override name = 'Migration20261121101700_one_time_tokens';

  override up(): void | Promise<void> {
    this.addSql(`create table "mail_allowances" ("address" text not null, "purpose" text not null, "sent" int not null, "expires_at" timestamptz(3) not null, primary key ("address", "purpose"));`);
    this.addSql(`create index "mail_allowances_by_expiry" on "mail_allowances" ("expires_at");`);

    this.addSql(`create table "one_time_tokens" ("id" uuid not null, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "version" int not null default 1, "public_id" text not null, "secret_hash" text not null, "purpose" text not null, "subject" text not null, "payload" jsonb not null, "expires_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "one_time_tokens" add constraint "one_time_tokens_public_id_unique" unique ("public_id");`);
    this.addSql(`create index "one_time_tokens_by_expiry" on "one_time_tokens" ("expires_at");`);
    this.addSql(`alter table "one_time_tokens" add constraint "one_time_tokens_subject_unique" unique ("subject", "purpose");`);

    this.addSql(`alter table "one_time_tokens" add constraint "one_time_tokens_purpose_check" check ("purpose" in ('signUp', 'recovery', 'emailChange', 'emailChangeUndo'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "mail_allowances" cascade;`);
    this.addSql(`drop table if exists "one_time_tokens" cascade;`);
  }

}
