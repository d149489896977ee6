import {
  OvertakenError,
  PasswordQueueFullError,
  TooManyApiTokensError,
  UserDisabledError,
} from '@duet/db';
import type { ProcedureError } from '@duet/procedure';
import { ObjectNotFoundError, StorageUnavailableError } from '@duet/storage';
import { NotFoundError, OptimisticLockError } from '@mikro-orm/core';
import { getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import { z } from 'zod';
import { failure, type ProblemCode } from './catalogue.ts';

const RETRY_AFTER_SECONDS = 2;

/** Gives a failure the code its caller can act on. Whatever is left is ours, and says nothing. */
export function toTRPCError(thrown: unknown): TRPCError {
  const error = getTRPCErrorFromUnknown(thrown);
  const { code, cause } = error;
  if (code === 'BAD_REQUEST' && cause instanceof z.core.$ZodError) {
    return new TRPCError({ code: 'UNPROCESSABLE_CONTENT', cause });
  }
  if (code !== 'INTERNAL_SERVER_ERROR' || !cause) return error;
  if (cause instanceof OvertakenError) return toTRPCError(cause.cause);
  return fromStorage(cause) ?? fromDriver(cause) ?? error;
}

function fromStorage(cause: Error): TRPCError | null {
  if (cause instanceof UserDisabledError) return failure('INVALID_CREDENTIALS');
  if (cause instanceof TooManyApiTokensError) return failure('TOO_MANY_TOKENS');
  if (cause instanceof NotFoundError) return failure('NOT_FOUND', { cause });
  if (cause instanceof OptimisticLockError) return failure('CHANGED_MEANWHILE', { cause });
  if (cause instanceof ObjectNotFoundError) return failure('NOT_FOUND', { cause });
  if (cause instanceof StorageUnavailableError) {
    return failure('STORAGE_UNAVAILABLE', { retryAfterSeconds: RETRY_AFTER_SECONDS, cause });
  }
  if (cause instanceof PasswordQueueFullError) return overloaded(cause, cause.retryAfterSeconds);
  return null;
}

/** A failure as the driver reports it, whether the ORM or a typed query met it. */
interface DriverError extends Error {
  /** A SQLSTATE (PostgreSQL appendix A), or the system's own code when the connection failed. */
  code?: string;
  constraint?: string;
}

/** A text or a time that PostgreSQL cannot hold, such as the character NUL. */
const UNSTORABLE = /^(22007|22008|22021|22P05)$/;
const CHANGED_MEANWHILE = /^(40001|40P01|55P03)$/;
const UNAVAILABLE = /^(0800[0-46]|25P03|53...|57014|57P0.|E[A-Z]+)$/;
/** What the driver and its pool say without a code. */
const CONNECTION_LOST =
  /^(timeout exceeded|Connection terminated|Client has encountered|Query read)/;

function fromDriver(cause: DriverError): TRPCError | null {
  const { code = '', constraint = '' } = cause;
  if (code === '23505') return alreadyThere(cause, constraint);
  if (code === '23503') return failure('GONE_MEANWHILE', { cause });
  if (UNSTORABLE.test(code)) {
    const message = 'Some text or time in the request cannot be stored';
    return failure('BAD_REQUEST', { message, cause });
  }
  if (CHANGED_MEANWHILE.test(code)) return failure('CHANGED_MEANWHILE', { cause });
  const isUnavailable = UNAVAILABLE.test(code) || CONNECTION_LOST.test(cause.message);
  return isUnavailable ? overloaded(cause, RETRY_AFTER_SECONDS) : null;
}

/** Unique constraints, and what a caller may know of them: the field, never the constraint. */
const TAKEN: Record<string, { reason: ProblemCode; field?: string }> = {
  users_email_unique: { reason: 'EMAIL_TAKEN', field: 'email' },
  users_username_unique: { reason: 'USERNAME_TAKEN', field: 'username' },
  external_identities_unique: { reason: 'IDENTITY_TAKEN' },
  articles_slug_unique: { reason: 'SLUG_TAKEN' },
};

function alreadyThere(cause: Error, constraint: string): ProcedureError {
  const { reason, field } = TAKEN[constraint] ?? { reason: 'ALREADY_EXISTS' };
  return failure(reason, { field, cause });
}

function overloaded(cause: Error, retryAfterSeconds: number): ProcedureError {
  return failure('OVERLOADED', { retryAfterSeconds, cause });
}

/** A rule about one input field that only the server can check. */
export function invalidField(field: string, message: string): TRPCError {
  const cause = new z.ZodRealError([{ code: 'custom', path: [field], message, input: undefined }]);
  return new TRPCError({ code: 'UNPROCESSABLE_CONTENT', cause });
}
