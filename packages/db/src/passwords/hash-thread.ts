import { constants, platform, setPriority } from 'node:os';
import { hashSync, verifySync } from '@node-rs/argon2';
import { PARAMETERS } from './hash-parameters.ts';

// Where a thread has a priority of its own: elsewhere it would be that of the whole server.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

export function hash(password: string): string {
  return hashSync(password, PARAMETERS);
}

/** A password, and the hash that may be its own. */
export interface Attempt {
  readonly passwordHash: string;
  readonly password: string;
}

export function verify({ passwordHash, password }: Attempt): boolean {
  return verifySync(passwordHash, password);
}
