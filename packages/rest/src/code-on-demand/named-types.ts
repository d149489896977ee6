import { z } from 'zod';
import type { Schema } from '../input/object-schema.ts';
import { toDocComment } from './doc-comment.ts';
import { TYPE_KEYWORD, toTypeText } from './type-text.ts';

/** Whether a schema is seen by who sends or by who receives: a default is optional to the one and there for the other. */
export type Side = 'input' | 'output';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const DEFINITION = '#/$defs/';

/** The types of a module, each with a name of its own. */
export class NamedTypes {
  readonly #declarations: string[] = [];
  readonly #names = new Map<string, string>();
  readonly #taken: Set<string>;

  constructor(reserved: Iterable<string>) {
    this.#taken = new Set(reserved);
  }

  /** The declarations of all types so far. */
  get text(): string {
    return this.#declarations.join('\n');
  }

  /** Returns how to write the type of a schema. An object without a name of its own gets the given one. */
  typeOf(schema: Schema, side: Side, name: string): string {
    const { $schema: _, $defs = {}, ...root } = toJsonSchema(schema, side);
    const id = root.id ?? name;
    const definitions = { ...$defs, [id]: root };
    const write = (reference: string) =>
      this.#declare(reference === '#' ? id : reference.slice(DEFINITION.length), definitions, side);
    const isNamed =
      root.id !== undefined || root.type === 'object' || JSON.stringify(root).includes('"#"');
    return isNamed && root.$ref === undefined ? write(DEFINITION + id) : toTypeText(root, write);
  }

  #declare(id: string, definitions: Record<string, JsonSchema>, side: Side): string {
    const meaning = JSON.stringify(reachableFrom(id, definitions));
    const known = this.#names.get(meaning);
    if (known !== undefined) return known;

    const name = this.#allocate(toTypeName(id), side);
    this.#names.set(meaning, name);
    const definition = definitions[id] ?? {};
    const type = toTypeText(definition, (reference) =>
      this.#declare(reference === '#' ? id : reference.slice(DEFINITION.length), definitions, side),
    );
    const isInterface = definition.type === 'object' && type.startsWith('{') && !definition.allOf;
    const declaration = isInterface ? `interface ${name} ${type}` : `type ${name} = ${type};`;
    this.#declarations.push(`${toDocComment([definition.description])}export ${declaration}\n`);
    return name;
  }

  #allocate(wish: string, side: Side): string {
    const wishes = [
      wish,
      ...(side === 'input' ? [`${wish}Input`] : []),
      ...Array.from({ length: 1_000 }, (_, n) => `${wish}${n + 2}`),
    ];
    const name = wishes.find((each) => !this.#taken.has(each)) ?? wish;
    this.#taken.add(name);
    return name;
  }
}

/** Returns `BookId` for `book-id`. */
export function toTypeName(text: string): string {
  const name = text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return /^[A-Za-z]/.test(name) ? name : `Type${name}`;
}

/** A definition and all that it refers to: equal names may mean different things on the two sides. */
function reachableFrom(
  id: string,
  definitions: Record<string, JsonSchema>,
): Record<string, JsonSchema> {
  const found: Record<string, JsonSchema> = {};
  const visit = (each: string) => {
    const definition = definitions[each];
    if (!definition || each in found) return;
    found[each] = definition;
    for (const [, next = ''] of JSON.stringify(definition).matchAll(/"#\/\$defs\/([^"]+)"/g))
      visit(next);
  };
  visit(id);
  return found;
}

function toJsonSchema(schema: Schema, side: Side): JsonSchema & { id?: string } {
  return z.core.toJSONSchema(schema, {
    io: side,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const type = zodSchema._zod.def.type;
      if (type === 'date') jsonSchema[TYPE_KEYWORD] = side === 'input' ? 'Date | string' : 'string';
      if (type === 'bigint') jsonSchema[TYPE_KEYWORD] = 'bigint | number | string';
      if (type === 'file') jsonSchema[TYPE_KEYWORD] = 'Blob';
      if (type === 'void' || type === 'undefined') jsonSchema[TYPE_KEYWORD] = 'undefined';
    },
  }) as JsonSchema & { id?: string };
}
