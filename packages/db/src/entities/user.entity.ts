import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from './record.ts';

export const ROLES = ['user', 'moderator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const UserSchema = defineEntity({
  name: 'User',
  tableName: 'users',
  properties: {
    ...recordProperties(),
    username: p.text(),
    email: p.text(),
    passwordHash: p.text().hidden().lazy(),
    bio: p.text().default(''),
    image: p.text().nullable(),
    role: p.enum(ROLES).default('user'),
    disabledAt: p.datetime(3).nullable(),
  },
  uniques: [
    {
      name: 'users_username_unique',
      expression: 'create unique index "users_username_unique" on "users" (lower("username"))',
    },
    {
      name: 'users_email_unique',
      expression: 'create unique index "users_email_unique" on "users" (lower("email"))',
    },
  ],
});

export class User extends UserSchema.class {
  static readonly storage = UserSchema;

  isDisabled(): boolean {
    return this.disabledAt != null;
  }
}
UserSchema.setClass(User);
