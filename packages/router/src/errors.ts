import { PasswordQueueFullError, UserDisabledError } from '@duet/db';
import { ProcedureError } from '@duet/procedure';
import {
  ConnectionException,
  ForeignKeyConstraintViolationException,
  LockWaitTimeoutException,
  NotFoundError,
  OptimisticLockError,
  UniqueConstraintViolationException,
} from '@mikro-orm/core';
import { getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import { z } from 'zod';

const RETRY_AFTER_SECONDS = 2;

/** Gives a failure the code its caller can act on. Whatever is left is ours, and says nothing. */
export function toTRPCError(thrown: unknown): TRPCError {
  const error = getTRPCErrorFromUnknown(thrown);
  const cause = error.cause;
  if (error.code === 'BAD_REQUEST' && cause instanceof z.core.$ZodError) {
    return new TRPCError({ code: 'UNPROCESSABLE_CONTENT', cause });
  }
  if (error.code !== 'INTERNAL_SERVER_ERROR') return error;
  return fromDatabase(cause) ?? error;
}

function fromDatabase(cause: Error | undefined): TRPCError | null {
  if (cause instanceof UserDisabledError) return invalidCredentials();
  if (cause instanceof NotFoundError) {
    return new TRPCError({ code: 'NOT_FOUND', message: 'Not found', cause });
  }
  if (cause instanceof UniqueConstraintViolationException) {
    return new ProcedureError({ code: 'CONFLICT', ...takenBy(cause), cause });
  }
  if (cause instanceof ForeignKeyConstraintViolationException) {
    const message = 'What this refers to has just been deleted';
    return new ProcedureError({ code: 'CONFLICT', reason: 'GONE_MEANWHILE', message, cause });
  }
  if (cause instanceof OptimisticLockError || cause instanceof LockWaitTimeoutException) {
    const message = 'Somebody else changed this at the same moment: load it again and retry';
    return new ProcedureError({ code: 'CONFLICT', reason: 'CHANGED_MEANWHILE', message, cause });
  }
  if (cause instanceof PasswordQueueFullError) {
    return overloaded(cause, cause.retryAfterSeconds);
  }
  return cause instanceof ConnectionException ? overloaded(cause, RETRY_AFTER_SECONDS) : null;
}

function overloaded(cause: Error, retryAfterSeconds: number): ProcedureError {
  const message = 'The server is busy: try again shortly';
  const code = 'SERVICE_UNAVAILABLE';
  return new ProcedureError({ code, reason: 'OVERLOADED', message, retryAfterSeconds, cause });
}

/** Names the field that is taken, never the constraint that says so. */
function takenBy({ message }: Error): { reason: string; message: string } {
  if (message.includes('users_email')) {
    return { reason: 'EMAIL_TAKEN', message: 'That e-mail address is already in use' };
  }
  if (message.includes('users_username')) {
    return { reason: 'USERNAME_TAKEN', message: 'That username is already in use' };
  }
  if (message.includes('articles_slug')) {
    return { reason: 'SLUG_TAKEN', message: 'An article with this address already exists' };
  }
  return { reason: 'ALREADY_EXISTS', message: 'This already exists' };
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
