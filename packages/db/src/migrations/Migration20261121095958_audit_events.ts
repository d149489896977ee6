import { Migration } from '@mikro-orm/migrations';

export class Migration20261121095958_audit_events extends Migration {

  override name = 'Migration20261121095958_audit_events';

  override up(): void | Promise<void> {
    this.addSql(`create table "audit_events" ("id" uuid not null, "at" timestamptz(3) not null default now(), "kind" text not null, "actor_id" uuid null, "subject_id" uuid null, "credential_kind" text null, "credential_id" text null, "address" text not null, "user_agent" text not null, "details" jsonb not null default '{}', primary key ("id"));`);
    this.addSql(`create index "audit_events_by_time" on "audit_events" ("at", "id");`);
    this.addSql(`create index "audit_events_of_subject" on "audit_events" ("subject_id", "at", "id");`);
    this.addSql(`create index "audit_events_by_actor" on "audit_events" ("actor_id", "at", "id");`);
    this.addSql(`create index "audit_events_of_kind" on "audit_events" ("kind", "at", "id");`);

    this.addSql(`create or replace function "audit_events_append_only_fn"() returns trigger as \$\$ begin raise exception 'audit_events is append-only'; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "append_only" BEFORE UPDATE OR DELETE on "audit_events" for each STATEMENT execute function "audit_events_append_only_fn"();`);
    this.addSql(`create trigger "append_only_truncate" BEFORE TRUNCATE on "audit_events" for each STATEMENT execute function "audit_events_append_only_fn"();`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop trigger if exists "append_only_truncate" on "audit_events";`);
    this.addSql(`drop trigger if exists "append_only" on "audit_events";`);
    this.addSql(`drop function if exists "audit_events_append_only_fn"();`);
    this.addSql(`drop table if exists "audit_events" cascade;`);
  }

}
