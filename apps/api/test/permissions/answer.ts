import { findKind, type Procedure, toFailure } from '@duet/procedure';
import { assertMayCall, type Principal } from '@duet/router';
import { callRest, callRpc, type Outcome, type TestCaller } from '@duet/testing';
import { TRPCError } from '@trpc/server';

/** What came of a call: `ok`, or the code and the status of the refusal. */
export interface Answer {
  readonly code: string;
  readonly status: number;
}

const OK: Answer = { code: 'ok', status: 200 };

/** Returns what comes of a call over REST. */
export async function askOverRest(
  caller: TestCaller,
  procedure: Procedure,
  input: unknown,
): Promise<Answer> {
  return toAnswer(await callRest(caller, procedure, input));
}

/** Returns what comes of the same call over tRPC. */
export async function askOverRpc(
  caller: TestCaller,
  procedure: Procedure,
  input: unknown,
): Promise<Answer> {
  return toAnswer(await callRpc(caller, procedure, input));
}

function toAnswer(outcome: Outcome): Answer {
  return outcome.ok ? OK : { code: outcome.code, status: outcome.status };
}

/** Returns what the metadata of a procedure says of a call, whatever it is called on. */
export function predict(procedure: Procedure, principal: Principal | null): Answer {
  try {
    assertMayCall(procedure, principal);
    return OK;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { code: toFailure(error).code, status: findKind(error).status };
  }
}
