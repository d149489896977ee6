import type { Procedure } from '@duet/procedure';
import type { RestMeta } from '@duet/rest';
import { type Input, numericFields } from './inputs.ts';

/**
 * Compiles what leaves out of an input the fields of which a URL cannot say the same. It knows only text: there `12` and `"12"` are
 * one, `null` is a word, an empty segment is another address, and half a character cannot be written.
 */
export function compileFitUrl(procedure: Procedure): (input: Input) => Input {
  const { openapi } = procedure.meta as RestMeta; // the caller asks about procedures with a route only
  const inPath = [...(openapi?.path ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const hasQuery = openapi?.method === 'GET' || openapi?.method === 'DELETE';
  const numeric = numericFields(procedure);
  const fits = ([name, value]: [string, unknown]) => {
    if (inPath.includes(name)) return isSegment(value);
    if (!hasQuery) return true;
    if (typeof value === 'number') return numeric.includes(name);
    return procedure.inputs.length > 0 && name.isWellFormed() && isWord(value);
  };
  return (input) => {
    const missing = Object.fromEntries(inPath.map((name) => [name, 'missing']));
    return { ...missing, ...Object.fromEntries(Object.entries(input).filter(fits)) };
  };
}

function isSegment(value: unknown): boolean {
  return typeof value === 'string' && value.isWellFormed() && !['', '.', '..'].includes(value);
}

function isWord(value: unknown): boolean {
  const isText = typeof value === 'string' && value.isWellFormed();
  return isText && !/^(-?[\d.]+(e[+-]?\d+)?|true|false|)$/i.test(value);
}
