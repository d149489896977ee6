import type { OpenAPIObject } from 'trpc-to-openapi';

const REFERENCE = /"\$ref":"#\/components\/(\w+)\/([^"]+)"/g;

/** Leaves out of a document the components that nothing in it refers to, however indirectly. */
export function withoutUnused(document: OpenAPIObject): OpenAPIObject {
  const { components = {}, ...rest } = document;
  const kinds = Object.entries(components) as [string, Record<string, unknown>][];
  const used = new Set<string>();
  const visit = (part: unknown): void => {
    for (const [, kind = '', name = ''] of JSON.stringify(part).matchAll(REFERENCE)) {
      if (used.has(`${kind}/${name}`)) continue;
      used.add(`${kind}/${name}`);
      visit(kinds.find(([each]) => each === kind)?.[1][name] ?? null);
    }
  };
  visit(rest);

  const kept = kinds.map(([kind, parts]) => {
    // Security schemes are used by name, not by reference.
    const isUsed = ([name]: [string, unknown]) =>
      kind === 'securitySchemes' || used.has(`${kind}/${name}`);
    return [kind, Object.fromEntries(Object.entries(parts).filter(isUsed))];
  });
  return { ...document, components: Object.fromEntries(kept) };
}
