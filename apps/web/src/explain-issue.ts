import type { z } from 'zod';

/** Says in a form's words what zod found wrong. `undefined` leaves the schema's own message. */
export function explainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return issue.minimum === 1 ? 'Fill this in' : `Use at least ${issue.minimum} characters`;
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return `Use at most ${issue.maximum.toLocaleString('en')} characters`;
  }
  if (issue.code === 'too_big' && issue.origin === 'array') return `At most ${issue.maximum}`;
  if (issue.code !== 'invalid_format') return undefined;
  if (issue.format === 'email') return 'Use an e-mail address such as ada@example.com';
  if (issue.format === 'url') return 'Use a web address such as https://example.com/picture.jpg';
  return undefined;
}
