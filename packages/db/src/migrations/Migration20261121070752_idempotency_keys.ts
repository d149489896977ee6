import { Migration } from '@mikro-orm/migrations';

export class Migration20261121070752_idempotency_keys extends Migration {

  override name = 'Migration20261121070752_idempotency_keys';

  override up(): void | Promise<void> {
    this.addSql(`create table "idempotency_keys" ("id" text not null, "fingerprint" text not null, "reply" text null, "session_id" uuid null, "expires_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "idempotency_keys_by_expiry" on "idempotency_keys" ("expires_at");`);
    this.addSql(`create index "idempotency_keys_of_session" on "idempotency_keys" ("session_id");`);

    this.addSql(`alter table "idempotency_keys" add constraint "idempotency_keys_session_id_foreign" foreign key ("session_id") references "sessions" ("id") on delete cascade;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "idempotency_keys" cascade;`);
  }

}
