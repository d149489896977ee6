import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { createToyRouter } from '../test/toy-router.ts';
import { createOpenApiDocument } from './openapi-document.ts';

const OPTIONS = { title: 'Toy', version: '1.0.0', baseUrl: '/api' };

test('is valid OpenAPI 3.1', async () => {
  const document = await createOpenApiDocument(createToyRouter(), OPTIONS);

  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));

  expect(result.errors).toBeUndefined();
  expect(result.valid).toBe(true);
});
