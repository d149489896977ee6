import type { Client } from '@duet/client';
import { failureOf } from '@duet/client';
import type { Procedure } from '@duet/procedure';
import type { TestCaller } from './create-test-app.ts';
import { toRestRequest } from './rest-request.ts';

/** What a call came to, in the words that both faces share. */
export type Outcome =
  | { ok: true; output: unknown }
  | { ok: false; status: number; code: string; message: string; errors: FieldFailure[] };

interface FieldFailure {
  path: unknown;
  message: string;
}

interface Problem {
  status: number;
  code: string;
  detail: string;
  errors?: FieldFailure[];
}

/** Calls a procedure as a TypeScript front end would. */
export async function callRpc(
  caller: TestCaller,
  procedure: Procedure,
  input: unknown,
): Promise<Outcome> {
  try {
    return { ok: true, output: await findCall(caller.rpc, procedure)(input) };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    const { code, errors = [], httpStatus } = failure;
    return { ok: false, status: httpStatus, code, message: messageOf(error), errors };
  }
}

/** Calls the same procedure as a REST client would. Of a download there is no output to compare. */
export async function callRest(
  caller: TestCaller,
  procedure: Procedure,
  input: unknown,
): Promise<Outcome> {
  const request = toRestRequest(procedure, input as Record<string, unknown> | undefined);
  const response = await caller.rest(request.path, request.init);
  const isBytes = response.ok && !response.headers.get('content-type')?.includes('json');
  if (response.status === 204 || isBytes) return { ok: true, output: undefined };
  const body = await response.json();
  if (response.ok) return { ok: true, output: body };

  const { code, detail, errors = [] } = body as Problem;
  const fields = errors.map(({ path, message }) => ({ path, message }));
  return { ok: false, status: response.status, code, message: detail, errors: fields };
}

function findCall(client: Client, { path, type }: Procedure) {
  const found = path
    .split('.')
    .reduce<unknown>((node, key) => Reflect.get(node as object, key), client);
  // A client is a proxy: whatever the path, its leaf has the call of the procedure's kind.
  const leaf = found as Record<string, (input: unknown) => Promise<unknown>>;
  const call = leaf[type === 'query' ? 'query' : 'mutate'];
  if (!call) throw new Error(`${path} cannot be called once`);
  return call;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
