import { Migration } from '@mikro-orm/migrations';

export class Migration20261121102125_account_orders extends Migration {

  override name = 'Migration20261121102125_account_orders';

  override up(): void | Promise<void> {
    this.addSql(`create index "users_by_creation" on "users" ("created_at", "id");`);
    this.addSql(`create index "users_by_username" on "users" ("username", "id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "users_by_creation";`);
    this.addSql(`drop index "users_by_username";`);
  }

}
