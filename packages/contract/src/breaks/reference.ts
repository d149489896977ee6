import type { oas31 } from 'zod-openapi';

/** Returns a part of a document, or what it refers to, with the members beside the reference added. */
export type Resolve = <TPart extends object>(part: TPart | oas31.ReferenceObject) => TPart;

/** Follows the references of one document. Throws when one leads nowhere. */
export function createResolve(document: oas31.OpenAPIObject): Resolve {
  return function resolve<TPart extends object>(part: TPart | oas31.ReferenceObject): TPart {
    // What has no reference is the part itself: no part of a document has a member of that name for anything else.
    if (!('$ref' in part) || typeof part.$ref !== 'string') return part as TPart;
    const { $ref, ...beside } = part;
    return { ...resolve(find<TPart>(document, $ref)), ...beside };
  };
}

function find<TPart extends object>(document: object, $ref: string): TPart {
  const steps = $ref.slice('#/'.length).split('/');
  const found = steps.reduce<unknown>((node, step) => Object(node)[toName(step)], document);
  if (!found) throw new Error(`The document has nothing at ${$ref}.`);
  // A reference leads to a part of the kind it stands for, or the document would not be valid.
  return found as TPart;
}

/** RFC 6901 section 4. */
function toName(step: string): string {
  return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
}
