import { z } from 'zod';
import { acceptsNothing, type Schema } from '../input/object-schema.ts';

/** A field of a form (HAL-FORMS section 6.3). */
export interface HalFormProperty {
  readonly name: string;
  readonly prompt?: string;
  readonly type?: string;
  readonly required?: true;
  readonly regex?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly options?: { readonly inline: readonly unknown[]; readonly maxItems?: number };
  /** What the field holds until somebody writes into it. */
  readonly value?: unknown;
}

/** A text that may be longer than this is written in several lines. */
const ONE_LINE = 255;

const TEXT_TYPES: Readonly<Record<string, string>> = {
  email: 'email',
  uri: 'url',
  date: 'date',
  time: 'time',
};

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A registry without names: what has a name is written out where it is used. */
const metadata = z.registry<{ id?: string }>();

/** Returns the field of a form that takes what a schema takes, or `null` for a field that no form can fill in. */
export function toHalFormProperty(name: string, schema: Schema): HalFormProperty | null {
  const json = withoutNull(toJsonSchema(schema));
  const isOptional = acceptsNothing(schema);
  if (json.type === 'object' && isOptional) return null;
  return {
    name,
    prompt: z.globalRegistry.get(schema)?.title ?? toWords(name),
    ...describe(name, json),
    ...(!isOptional && { required: true }),
    ...(isWorthSaying(json.default) && { value: json.default }),
  };
}

/** Returns the field of a form that takes files. Its own schema would describe their bytes. */
export function toFileProperty(name: string, schema: Schema): HalFormProperty {
  const prompt = z.globalRegistry.get(schema)?.title ?? toWords(name);
  return { name, prompt, type: 'file', ...(!acceptsNothing(schema) && { required: true }) };
}

function toJsonSchema(schema: Schema): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', metadata });
}

function describe(name: string, json: JsonSchema): Partial<HalFormProperty> {
  if (json.const !== undefined) return { type: 'hidden', value: json.const };
  if (json.enum) return { options: { inline: json.enum, maxItems: 1 } };
  if (json.type === 'string') return describeText(name, json);
  if (json.type === 'boolean') return { type: 'checkbox' };
  if (json.type === 'number' || json.type === 'integer') return describeNumber(json);
  return json.type === 'array' ? describeList(json) : {};
}

function describeText(name: string, json: JsonSchema): Partial<HalFormProperty> {
  const { format, pattern, minLength, maxLength = 0 } = json;
  const type = TEXT_TYPES[format ?? ''] ?? (maxLength > ONE_LINE ? 'textarea' : 'text');
  return {
    type: /password/i.test(name) ? 'password' : type,
    // A format says it better than the pattern that stands for it.
    ...(pattern !== undefined && format === undefined && { regex: pattern }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength > 0 && { maxLength }),
  };
}

function describeNumber({ type, minimum, maximum }: JsonSchema): Partial<HalFormProperty> {
  return {
    type: 'number',
    ...(isLimit(minimum) && { min: minimum }),
    ...(isLimit(maximum) && { max: maximum }),
    ...(type === 'integer' && { step: 1 }),
  };
}

function describeList({ items, maxItems }: JsonSchema): Partial<HalFormProperty> {
  const inline = typeof items === 'object' && !Array.isArray(items) ? items.enum : undefined;
  if (!inline) return {};
  return { options: { inline, ...(maxItems !== undefined && { maxItems }) } };
}

/** zod writes the largest safe integers as limits where nobody has set any. */
function isLimit(limit: number | undefined): limit is number {
  return limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
}

function isWorthSaying(value: unknown): boolean {
  return value !== undefined && value !== '' && value !== null;
}

function withoutNull(json: JsonSchema): JsonSchema {
  const options = json.anyOf?.filter((option) => option.type !== 'null') ?? [];
  const [only] = options;
  return only && options.length === 1 ? { ...json, ...only } : json;
}

/** `coverImage` is "Cover image". */
function toWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
