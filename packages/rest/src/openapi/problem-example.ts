import type { FailureKind } from '@duet/procedure';
import type { oas31 } from 'zod-openapi';
import { toProblemUrl } from '../problems/problem.ts';

/** Returns a failure of one kind, as a caller may get it. */
export function toProblemExample(
  { code, status, title, when }: FailureKind & { code: string },
  problemTypeBaseUrl: string | undefined,
): oas31.ExampleObject {
  const field = { in: 'body', path: ['title'], pointer: '#/title', message: 'Required' };
  const value = {
    type: problemTypeBaseUrl ? toProblemUrl(problemTypeBaseUrl, code) : 'about:blank',
    title,
    status,
    detail: when,
    instance: '/things/1',
    code,
    requestId: 'req-1',
    ...(code === 'VALIDATION' && { errors: [field] }),
  };
  return { summary: title, value };
}
