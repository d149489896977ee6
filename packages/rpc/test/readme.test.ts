import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

test('the README shows the example as it is', async () => {
  const [readme, example] = [await read('../README.md'), await read('../examples/greeting.ts')];

  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});

test('the example answers what the README says', async () => {
  const { app } = await import('../examples/greeting.ts');

  const response = await app.inject('/trpc/greet?input={"name":"Ada"}');

  expect(response.body).toBe('{"result":{"data":"Hello Ada"}}');
  await app.close();
});
