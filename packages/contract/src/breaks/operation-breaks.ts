import type { oas31 } from 'zod-openapi';
import { type Break, type Pair, toText } from './break.ts';
import { findParameterBreaks } from './parameter-breaks.ts';
import { findProblemBreaks } from './problem-breaks.ts';
import { findRequestBodyBreaks } from './request-body-breaks.ts';
import { findResponseBreaks } from './response-breaks.ts';
import { type Scope, toBreak, within } from './scope.ts';

/** Compares all of an operation: its name, who may call it, what it takes and what it answers. */
export function findOperationBreaks(pair: Pair<oas31.OperationObject>, scope: Scope): Break[] {
  const input: Scope = { ...scope, direction: 'input' };
  const output: Scope = { ...scope, direction: 'output' };
  return [
    ...findNameBreaks(pair, scope),
    ...findSecurityBreaks(pair, scope),
    ...findParameterBreaks(pair, input),
    ...findRequestBodyBreaks(pair, input),
    ...findResponseBreaks(pair, output),
    ...findProblemBreaks(pair, output),
  ];
}

/** Generated clients name their functions after it. */
function findNameBreaks({ before, after }: Pair<oas31.OperationObject>, scope: Scope): Break[] {
  if (before.operationId === after.operationId) return [];
  return [
    toBreak(within(scope, 'operationId'), 'the operation is called otherwise', {
      before: toText(before.operationId),
      after: toText(after.operationId),
    }),
  ];
}

/** Each way in must still be one: a requirement is enough when it asks for nothing that the old one did not. */
function findSecurityBreaks({ before, after }: Pair<oas31.OperationObject>, scope: Scope): Break[] {
  const [was, is] = [toWays(before), toWays(after)];
  const isOpen = (way: string[]) => is.some((other) => other.every((each) => way.includes(each)));
  if (was.every(isOpen)) return [];
  return [
    toBreak(within(scope, 'security'), 'it asks for what it did not', {
      before: toWayText(was),
      after: toWayText(is),
    }),
  ];
}

function toWays({ security = [] }: oas31.OperationObject): string[][] {
  if (security.length === 0) return [[]];
  return security.map((requirement) =>
    Object.entries(requirement).flatMap(([name, scopes]) => [
      name,
      ...scopes.map((each) => `${name}:${each}`),
    ]),
  );
}

function toWayText(ways: string[][]): string {
  return ways.map((way) => way.join(' and ') || 'nothing').join(' | ');
}
