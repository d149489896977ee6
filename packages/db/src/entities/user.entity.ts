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
    /** Null for whoever signs in with accounts at other providers only. */
    passwordHash: p.text().hidden().lazy().nullable(),
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
  indexes: [
    { name: 'users_by_creation', properties: ['createdAt', 'id'] },
    { name: 'users_by_username', properties: ['username', 'id'] },
  ],
});

export class User extends UserSchema.class {
  static readonly storage = UserSchema;

  isDisabled(): boolean {
    return this.disabledAt != null;
  }
}
UserSchema.setClass(User);
