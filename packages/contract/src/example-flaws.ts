import type { oas31 } from 'zod-openapi';
import { compileSchemaChecks } from './schema-checks.ts';

type Place = readonly string[];

/** Returns what is wrong with the examples of a document, a sentence each: those that a schema refuses, and JSON without any. */
export function findExampleFlaws(document: oas31.OpenAPIObject): string[] {
  const findCheck = compileSchemaChecks(document);

  return findMediaTypes(document, []).flatMap(({ type, media, place }) => {
    const named = Object.values(media.examples ?? {}).map((each) => readExample(document, each));
    const examples = media.example === undefined ? named : [media.example, ...named];
    if (examples.length === 0 && /[/+]json$/.test(type))
      return [`${place.join(' ')} has no example`];

    const check = findCheck([...place, 'schema']);
    return examples.flatMap(check).map((flaw) => `${place.join(' ')}: ${flaw}`);
  });
}

interface FoundMediaType {
  readonly type: string;
  readonly media: oas31.MediaTypeObject;
  readonly place: Place;
}

/** Bodies lie wherever something is called `content`, however deep. */
function findMediaTypes(part: unknown, place: Place): FoundMediaType[] {
  if (typeof part !== 'object' || part === null || place.at(-1) === 'examples') return [];
  return Object.entries(part).flatMap(([key, value]) => {
    const below = [...place, key];
    if (key !== 'content' || place.at(-1) === 'properties') return findMediaTypes(value, below);
    return Object.entries(value as oas31.ContentObject).map(([type, media]) => ({
      type,
      media,
      place: [...below, type],
    }));
  });
}

function readExample(
  { components }: oas31.OpenAPIObject,
  example: oas31.ExampleObject | oas31.ReferenceObject,
): unknown {
  if (!('$ref' in example)) return example.value;
  const name = example.$ref.split('/').at(-1) ?? '';
  const found = components?.examples?.[name];
  return found && readExample({ components } as oas31.OpenAPIObject, found);
}
