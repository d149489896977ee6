import type { Procedure } from '@duet/procedure';
import { z } from 'zod';

/** What generators need to know of a schema: JSON Schema's words, references followed. */
export interface InputSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly InputSchema[];
  readonly properties?: Readonly<Record<string, InputSchema>>;
  readonly required?: string[];
  readonly items?: InputSchema;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** What a procedure takes: an object, with no fields when it declares no input. */
export function readInputSchema({ inputs }: Procedure): InputSchema {
  const [input] = inputs;
  if (!(input instanceof z.ZodType)) return { type: 'object', properties: {} };
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  return follow(schema, schema.$defs ?? {}) as InputSchema; // zod writes no others of what inputs consist of
}

function follow(node: unknown, defs: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(node)) return node.map((each) => follow(each, defs));
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node) return follow(defs[String(node.$ref).slice('#/$defs/'.length)], defs);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, follow(value, defs)]));
}
