import { Migration } from '@mikro-orm/migrations';

export class Migration20261121100737_session_authentication extends Migration {

  override name = 'Migration20261121100737_session_authentication';

  override up(): void | Promise<void> {
    // The sessions that are there proved who they are when they began, and their cookies outlive the browser.
    this.addSql(
      `alter table "sessions" add "authenticated_at" timestamptz(3), add "is_remembered" boolean not null default true;`,
    );
    this.addSql(`update "sessions" set "authenticated_at" = "created_at";`);
    this.addSql(
      `alter table "sessions" alter column "authenticated_at" set not null, alter column "is_remembered" set default false;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "sessions" drop column "authenticated_at", drop column "is_remembered";`);
  }

}
