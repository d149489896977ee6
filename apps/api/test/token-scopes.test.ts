import { createApiToken } from '@duet/db';
import { type Procedure, readProcedures } from '@duet/procedure';
import { createFormReader } from '@duet/rest';
import { appRouter, describeScopes, findScope } from '@duet/router';
import { samplePng } from '@duet/router/testing';
import { createTestApp, type TestApp, toRestRequest } from '@duet/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const procedures = await readProcedures(appRouter);
const scopes = describeScopes(procedures).map(({ name }) => name);

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly body: object | null;
}

/** A stream of tRPC's has begun before it fails, and one that does not fail never ends. */
async function readStart(response: Response): Promise<string> {
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (!isStream) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  const reader = response.body?.getReader();
  const late = AbortSignal.timeout(500);
  late.addEventListener('abort', () => void reader?.cancel());
  for (let done = false; !(done || text.includes('"httpStatus"')); ) {
    const chunk = await reader?.read();
    done = chunk?.done ?? true;
    text += decoder.decode(chunk?.value, { stream: true });
  }
  await reader?.cancel();
  return text;
}

/** Every procedure, asked on both faces by a token that has no scope but its own, and by one that has all others. */
describe('TOK-2: a token never reaches what its scopes do not name', () => {
  let t: TestApp;
  let origin: string;
  const tokens = new Map<string, { only: string; allBut: string }>();

  beforeAll(async () => {
    t = await createTestApp();
    origin = await t.listen();
    // An admin: what is refused is refused for the scope, and not for the role.
    const expiresAt = new Date(Date.now() + 60 * 60_000);
    const make = async (user: { id: string }, chosen: string[]) => {
      const made = { user, name: 'Matrix', scopes: chosen, expiresAt };
      return (await createApiToken(t.database.fork(), made)).token;
    };
    for (const [index, scope] of scopes.entries()) {
      const { principal } = await t.member(`admin-${index}`, 'admin');
      const user = { id: principal.userId };
      const others = scopes.filter((each) => each !== scope);
      tokens.set(scope, { only: await make(user, [scope]), allBut: await make(user, others) });
    }
  }, 120_000);
  afterAll(() => t[Symbol.asyncDispose]());

  /** Asks with an input that no procedure takes: access is decided before it is looked at. */
  async function ask(procedure: Procedure, token: string) {
    const { path, type } = procedure;
    const file = createFormReader(procedure) ? { image: samplePng() } : {};
    const request = toRestRequest(procedure, { slug: 'x', id: 'x', username: 'x', ...file });
    const { method = 'GET' } = request.init;
    const body = (request.init.body as object | undefined) ?? null; // an object or a form
    const rest = { url: `/api/v1${request.path}`, method, body };
    const isRead = type !== 'mutation';
    const rpc = { url: `/trpc/${path}`, method: isRead ? 'GET' : 'POST', body: body ?? {} };
    return [await send(rest, token), await send(isRead ? { ...rpc, body: null } : rpc, token)];
  }

  async function send({ url, method, body }: Sent, token: string) {
    const isForm = body instanceof FormData;
    const response = await fetch(origin + url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
      },
      body: isForm || body === null ? body : JSON.stringify(body),
    });
    const text = await readStart(response);
    return {
      status: Number(/"httpStatus":(\d+)/.exec(text)?.[1] ?? response.status),
      scope: /"scope":"([^"]+)"/.exec(text)?.[1],
      code: /"code":"([^"]+)"/.exec(text)?.[1],
    };
  }

  for (const procedure of procedures) {
    const scope = findScope(procedure);
    test(`${procedure.path} needs ${scope ?? 'a session'}`, async () => {
      if (scope === null) {
        const [any = ''] = [...tokens.values()].map(({ allBut }) => allBut);
        for (const { status, code } of await ask(procedure, any)) {
          expect({ status, code }).toEqual({ status: 403, code: 'SESSION_REQUIRED' });
        }
        return;
      }

      const { only = '', allBut = '' } = tokens.get(scope) ?? {};
      for (const { status, ...refused } of await ask(procedure, allBut)) {
        expect({ status, ...refused }).toEqual({ status: 403, code: 'INSUFFICIENT_SCOPE', scope });
      }
      for (const { status } of await ask(procedure, only)) {
        expect([401, 403]).not.toContain(status);
      }
    });
  }
});
