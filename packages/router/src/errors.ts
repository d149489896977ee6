import { PasswordQueueFullError, UserDisabledError } from '@duet/db';
import { ProcedureError } from '@duet/procedure';
import { NotFoundError, OptimisticLockError } from '@mikro-orm/core';
import { getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import { z } from 'zod';

const RETRY_AFTER_SECONDS = 2;

/** Gives a failure the code its caller can act on. Whatever is left is ours, and says nothing. */
export function toTRPCError(thrown: unknown): TRPCError {
  const error = getTRPCErrorFromUnknown(thrown);
  const { code, cause } = error;
  if (code === 'BAD_REQUEST' && cause instanceof z.core.$ZodError) {
    return new TRPCError({ code: 'UNPROCESSABLE_CONTENT', cause });
  }
  if (code !== 'INTERNAL_SERVER_ERROR' || !cause) return error;
  return fromStorage(cause) ?? fromDriver(cause) ?? error;
}

function fromStorage(cause: Error): TRPCError | null {
  if (cause instanceof UserDisabledError) return invalidCredentials();
  if (cause instanceof NotFoundError) {
    return new TRPCError({ code: 'NOT_FOUND', message: 'Not found', cause });
  }
  if (cause instanceof OptimisticLockError) return changedMeanwhile(cause);
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
  if (code === '23503') {
    const message = 'What this refers to has just been deleted';
    return new ProcedureError({ code: 'CONFLICT', reason: 'GONE_MEANWHILE', message, cause });
  }
  if (UNSTORABLE.test(code)) {
    const message = 'Some text or time in the request cannot be stored';
    return new TRPCError({ code: 'BAD_REQUEST', message, cause });
  }
  if (CHANGED_MEANWHILE.test(code)) return changedMeanwhile(cause);
  const isUnavailable = UNAVAILABLE.test(code) || CONNECTION_LOST.test(cause.message);
  return isUnavailable ? overloaded(cause, RETRY_AFTER_SECONDS) : null;
}

/** Unique constraints, and what a caller may know of them: the field, never the constraint. */
const TAKEN: Record<string, { reason: string; field?: string; message: string }> = {
  users_email_unique: {
    reason: 'EMAIL_TAKEN',
    field: 'email',
    message: 'That e-mail address is already in use',
  },
  users_username_unique: {
    reason: 'USERNAME_TAKEN',
    field: 'username',
    message: 'That username is already in use',
  },
  articles_slug_unique: {
    reason: 'SLUG_TAKEN',
    message: 'Another article has just taken this address: try again',
  },
};

function alreadyThere(cause: Error, constraint: string): ProcedureError {
  const taken = TAKEN[constraint] ?? { reason: 'ALREADY_EXISTS', message: 'This already exists' };
  return new ProcedureError({ code: 'CONFLICT', ...taken, cause });
}

function changedMeanwhile(cause: Error): ProcedureError {
  const message = 'Somebody else changed this at the same moment: load it again and retry';
  return new ProcedureError({ code: 'CONFLICT', reason: 'CHANGED_MEANWHILE', message, cause });
}

function overloaded(cause: Error, retryAfterSeconds: number): ProcedureError {
  const message = 'The server is busy: try again shortly';
  const code = 'SERVICE_UNAVAILABLE';
  return new ProcedureError({ code, reason: 'OVERLOADED', message, retryAfterSeconds, cause });
}

/** Why a sign-in failed, and all that anybody may know of it. */
export function invalidCredentials(): ProcedureError {
  const message = 'The e-mail address or the password is wrong';
  return new ProcedureError({ code: 'UNAUTHORIZED', reason: 'INVALID_CREDENTIALS', message });
}

/** A rule about one input field that only the server can check. */
export function invalidField(field: string, message: string): TRPCError {
  const cause = new z.ZodRealError([{ code: 'custom', path: [field], message, input: undefined }]);
  return new TRPCError({ code: 'UNPROCESSABLE_CONTENT', cause });
}
