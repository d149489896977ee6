import { readFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { app } from '../examples/orders.ts';

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');
afterAll(() => app.close());

test('the README shows the example as it is', async () => {
  const [readme, example] = [await read('../README.md'), await read('../examples/orders.ts')];

  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});

test('the example takes an order once, however often it is sent', async () => {
  const order = () =>
    app.inject({
      method: 'POST',
      url: '/api/orders',
      headers: { 'idempotency-key': '"8e03978e"' },
      payload: { book: 'Ulysses' },
    });

  const [first, retry] = [await order(), await order()];

  expect(first.json()).toEqual({ number: 1, book: 'Ulysses' });
  expect(first.headers).not.toHaveProperty('idempotent-replayed');
  expect(retry.body).toBe(first.body);
  expect(retry.headers['idempotent-replayed']).toBe('true');
});
