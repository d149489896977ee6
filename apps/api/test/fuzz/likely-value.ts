import { samplePng } from '@duet/router/testing';
import fc from 'fast-check';
import type { InputSchema } from './input-schema.ts';
import { type Fields, knownValues } from './known-values.ts';

/** Values that a schema takes, and those that lie just beyond its limits. */
export function likelyValue(schema: InputSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.format === 'binary') return likelyFile();
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(likelyValue));
  switch (schema.type) {
    case 'integer':
      return likelyInteger(schema);
    case 'string':
      return likelyText(schema);
    case 'array':
      return likelyList(schema);
    case 'object':
      return likelyObject(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`No generator for ${JSON.stringify(schema)}: add one here`);
  }
}

function likelyObject({ properties = {}, required = [] }: InputSchema): fc.Arbitrary<object> {
  const fields = Object.entries(properties).map(
    ([name, schema]) => [name, likelyField(name, schema)] as const,
  );
  return fc.record<Fields>(Object.fromEntries(fields), { requiredKeys: required });
}

function likelyField(name: string, schema: InputSchema): fc.Arbitrary<unknown> {
  const known = knownValues(name);
  if (known.length === 0) return likelyValue(schema);
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: likelyValue(schema) },
  );
}

function likelyInteger({ minimum, exclusiveMinimum, maximum }: InputSchema): fc.Arbitrary<number> {
  const min = minimum ?? (exclusiveMinimum ?? 0) + 1;
  const max = maximum ?? Number.MAX_SAFE_INTEGER;
  return fc.oneof(
    fc.integer({ min, max: Math.min(max, min + 20) }),
    fc.constantFrom(min - 1, min, max, max + 1),
  );
}

/** Longer texts than this say nothing more and cost more. */
const LONGEST = 5_001;

function likelyText({ pattern, format, minLength = 0, maxLength = 50 }: InputSchema) {
  const lengths = [minLength - 1, minLength, maxLength, maxLength + 1];
  const texts = lengths.filter((length) => length >= 0 && length <= LONGEST);
  const plain = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) });
  return fc.oneof(
    { weight: 3, arbitrary: format === 'uri' ? fc.webUrl() : (matching(pattern) ?? plain) },
    { weight: 1, arbitrary: fc.constantFrom(...texts.map((length) => 'x'.repeat(length))) },
    { weight: 1, arbitrary: plain },
  );
}

function matching(pattern: string | undefined): fc.Arbitrary<string> | null {
  return pattern === undefined ? null : fc.stringMatching(new RegExp(pattern));
}

function likelyList({ items = {}, maxItems = 5 }: InputSchema): fc.Arbitrary<unknown[]> {
  return fc.array(likelyValue(items), { maxLength: Math.min(maxItems + 1, 12), size: 'small' });
}

/** Few of them images: each of those is kept twice, in two folders. */
function likelyFile(): fc.Arbitrary<File> {
  const names = fc.constantFrom('dot.png', 'ünïcode "🎵".png', '', '../..');
  const bytes = fc.uint8Array({ maxLength: 64 });
  return fc.oneof(
    { weight: 1, arbitrary: names.map((name) => samplePng(name)) },
    { weight: 3, arbitrary: bytes.map((some) => new File([some], 'x.png', { type: 'image/png' })) },
  );
}
