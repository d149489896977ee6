import { hashPassword, isCommonPassword } from '@duet/db';
import { invalidField } from '../errors.ts';

/**
 * Returns the hash of a password that somebody has chosen, or throws what is wrong with it, for the field `password`. Takes about as
 * long as a sign-in, so call it outside of a transaction.
 */
export async function hashNewPassword(password: string): Promise<string> {
  if (await isCommonPassword(password)) {
    throw invalidField('password', 'This password is one of the commonest: choose another');
  }
  return hashPassword(password);
}
