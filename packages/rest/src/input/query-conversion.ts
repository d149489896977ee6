import { z } from 'zod';
import { parseJson } from '../bodies/json-body.ts';
import { type Schema, type Shape, unwrap } from './object-schema.ts';

/** One value of a query string or path, or all values of a repeated key. */
export type Text = string | string[];

/** Turns text into what a schema expects. Text that cannot be meant for the schema comes back as it is, for zod to refuse. */
export type Convert = (text: Text) => unknown;

/** Like `Convert`, but says so when the text cannot be meant for the schema. */
type Read = (text: Text) => unknown;

const UNREADABLE = Symbol('unreadable');

/** The grammar of a JSON number (RFC 8259 section 6). */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const INTEGER = /^-?(?:0|[1-9]\d*)$/;

/**
 * Compiles a conversion for each field of an object schema that takes anything but text.
 *
 * The schemas are only read: a conversion never parses with them and never changes them.
 */
export function compileConversions(shape: Shape): Map<string, Convert> {
  const fields = Object.entries(shape).filter(([, schema]) => !isText(schema));
  return new Map(fields.map(([field, schema]) => [field, compile(schema)]));
}

/** Only a union has to know whether a text is meant for a string: to be passed over where it is not. */
function isText(schema: Schema): boolean {
  return unwrap(schema)._zod.def.type === 'string';
}

function compile(schema: Schema): Convert {
  const read = compileRead(schema);
  return (text) => {
    const value = read(text);
    return value === UNREADABLE ? text : value;
  };
}

/** A list may hold lists of its own kind, as `z.json()` does: what it holds is compiled when the first one comes. */
function compileLater(schema: Schema): Convert {
  let convert: Convert | undefined;
  return (text) => {
    convert ??= compile(schema);
    return convert(text);
  };
}

function compileRead(schema: Schema): Read {
  const inner = unwrap(schema);
  const { def } = inner._zod;
  switch (def.type) {
    case 'string':
      return textLike(inner._zod.pattern);
    case 'number':
      return scalar(readNumber);
    case 'bigint':
      return scalar((text) => (INTEGER.test(text) ? BigInt(text) : UNREADABLE));
    case 'boolean':
      return scalar(readBoolean);
    case 'date':
      return scalar(readDate);
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf([...(inner._zod.values ?? [])]);
    case 'union':
      return firstOf(def.options as Schema[]);
    case 'intersection':
      return compileRead(def.left as Schema);
    case 'object':
    case 'record':
      return scalar(readJsonObject);
    default:
      return compileList(inner) ?? ((text) => text);
  }
}

function compileList(schema: Schema): Read | null {
  const { def } = schema._zod;
  if (def.type === 'array') {
    const convert = compileLater(def.element as Schema);
    const split = isWordList(schema) ? splitAtCommas : toList;
    return (text) => split(text).map(convert);
  }
  if (def.type === 'set') {
    const convert = compileLater(def.valueType as Schema);
    return (text) => new Set(toList(text).map(convert));
  }
  if (def.type !== 'tuple') return null;

  const items = def.items.map((item) => compileLater(item as Schema));
  const rest = def.rest ? compileLater(def.rest as Schema) : (text: Text) => text;
  return (text) => toList(text).map((value, index) => (items[index] ?? rest)(value));
}

/** Tells whether a schema is a list of words from a fixed set, none of which has a comma: `a,b` is one, too. */
export function isWordList(schema: Schema): boolean {
  const { def } = unwrap(schema)._zod;
  if (def.type !== 'array') return false;
  const element = unwrap(def.element as Schema);
  if (element._zod.def.type !== 'enum') return false;
  return [...(element._zod.values ?? [])].every((value) => !String(value).includes(','));
}

function splitAtCommas(text: Text): string[] {
  return toList(text).flatMap((part) => part.split(','));
}

/** A repeated key cannot be meant for one value; zod then says that it got an array. */
function scalar(read: (text: string) => unknown): Read {
  return (text) => (typeof text === 'string' ? read(text) : UNREADABLE);
}

function toList(text: Text): string[] {
  return Array.isArray(text) ? text : [text];
}

/** Lets a union pass over a text that has another format. `search` heeds no flag that would remember the last text. */
function textLike(pattern: RegExp | undefined): Read {
  return scalar((text) => (!pattern || text.search(pattern) >= 0 ? text : UNREADABLE));
}

/** The first option that can make sense of the text decides, in the order in which the union names them. */
function firstOf(options: Schema[]): Read {
  const reads = options.map(compileRead);
  return (text) => {
    for (const read of reads) {
      const value = read(text);
      if (value !== UNREADABLE) return value;
    }
    return UNREADABLE;
  };
}

function oneOf(values: readonly unknown[]): Read {
  const byText = new Map(values.map((value) => [String(value), value]));
  return scalar((text) => (byText.has(text) ? byText.get(text) : UNREADABLE));
}

function readNumber(text: string): unknown {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : UNREADABLE;
}

function readBoolean(text: string): unknown {
  if (text === 'true') return true;
  return text === 'false' ? false : UNREADABLE;
}

/** zod's own patterns know the length of a month, which `new Date()` does not. */
const ISO_DATE = z.regexes.date;
const ISO_DATE_TIME = z.regexes.datetime({ offset: true });

function readDate(text: string): unknown {
  return ISO_DATE.test(text) || ISO_DATE_TIME.test(text) ? new Date(text) : UNREADABLE;
}

/** An object in a query string is one JSON text. */
function readJsonObject(text: string): unknown {
  return text.startsWith('{') ? parseJson(text) : UNREADABLE;
}
