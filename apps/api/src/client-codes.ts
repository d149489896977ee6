import { readProcedureCodes } from '@duet/rest';
import { appRouter, type ProblemCode } from '@duet/router';
import { ANYWHERE, describeOperation, IN_WRITES } from './document.ts';

/** What any RPC call can be refused with, whatever it does. */
export const COMMON_CODES: ProblemCode[] = [
  ...ANYWHERE,
  ...IN_WRITES,
  'BAD_REQUEST',
  'CLIENT_CLOSED_REQUEST',
  'IDEMPOTENCY_KEY_ON_BATCH',
  // By the credential, not by the procedure: who calls with a token deals with these in one place.
  'INSUFFICIENT_SCOPE',
  'SESSION_REQUIRED',
  'INTERNAL_SERVER_ERROR',
  'METHOD_NOT_SUPPORTED',
  'PARSE_ERROR',
  'PAYLOAD_TOO_LARGE',
  'TIMEOUT',
  'UNSUPPORTED_MEDIA_TYPE',
];

/**
 * Returns the module that tells clients which codes each procedure can fail with. tRPC's types carry inputs and outputs of a
 * procedure, and none of its metadata: hence a file.
 */
export async function createClientCodes(): Promise<string> {
  const codes = await readProcedureCodes(appRouter, { operationDefaults: describeOperation });
  const common: readonly string[] = COMMON_CODES;
  const members = Object.entries(codes).map(([path, all]) => {
    const own = all.filter((code) => !common.includes(code));
    return `  '${path}': ${toUnion(own)};`;
  });

  return [
    '// Written by `pnpm docs:build` from what the procedures declare. Do not edit.',
    '',
    '/** The codes that each procedure can fail with by itself. */',
    'export interface ProcedureCodes {',
    ...members.sort(),
    '}',
    '',
    '/** The codes that any call can fail with, whatever it does. */',
    `export type CommonCode = ${toUnion(common)};`,
    '',
  ].join('\n');
}

function toUnion(codes: readonly string[]): string {
  const literals = [...codes].sort().map((code) => `'${code}'`);
  return literals.length === 0 ? 'never' : literals.join(' | ');
}
