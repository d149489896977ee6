import { createDocument } from '@duet/api/document';
import { findExampleFlaws } from '@duet/contract';
import { expect, test } from 'vitest';

const document = await createDocument({ publicOrigin: 'https://duet.example' });

test('every example is one that its schema allows, and no body is without', () => {
  const flaws = findExampleFlaws(document);

  expect(flaws).toEqual([]);
});
