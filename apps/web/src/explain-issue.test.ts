import { CreateArticleInput } from '@duet/router/article.schema';
import { RegisterInput } from '@duet/router/user.schema';
import { expect, test } from 'vitest';
import type { z } from 'zod';

test.for([
  [RegisterInput, { email: 'nobody' }, 'email', 'Use an e-mail address such as ada@example.com'],
  [RegisterInput, { password: 'short' }, 'password', 'Use at least 8 characters'],
  [RegisterInput, { username: 'a b c' }, 'username', 'Use letters, digits, - and _ only'],
  [CreateArticleInput, { title: ' ' }, 'title', 'Fill this in'],
  [CreateArticleInput, { body: 'x'.repeat(100_001) }, 'body', 'Use at most 100,000 characters'],
  [
    CreateArticleInput,
    { tags: ['Upper'] },
    'tags',
    'Use lower-case letters and digits, joined by -',
  ],
] as [z.ZodType, object, string, string][])('%# says it in the words of a form', (sample) => {
  const [schema, input, field, message] = sample;

  const issues = schema.safeParse(input).error?.issues ?? [];

  expect(issues.find(({ path }) => path[0] === field)?.message).toBe(message);
});
