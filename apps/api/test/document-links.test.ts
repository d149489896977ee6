import { createDocument } from '@duet/api/document';
import { expect, test } from 'vitest';

const document = await createDocument({ publicOrigin: 'https://duet.example' });

interface Operation {
  operationId: string;
  responses?: Record<string, Response>;
}
interface Link {
  operationId: string;
  parameters?: Record<string, string>;
}
interface Response {
  links?: Record<string, Link>;
  content?: Record<string, { examples?: Record<string, { $ref: string }>; example?: unknown }>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Plain JSON, as readers get it. */
const paths: Record<string, Record<string, Operation>> = JSON.parse(
  JSON.stringify(document.paths ?? {}),
);
const operations = Object.entries(paths).flatMap(([path, item]) =>
  METHODS.flatMap((method) => (item[method] ? { path, ...item[method] } : [])),
);
const links = operations.flatMap(({ path, operationId, responses = {} }) =>
  Object.values(responses).flatMap((response) =>
    Object.values(response.links ?? {}).map((link) => ({
      from: operationId,
      path,
      response,
      link,
    })),
  ),
);

/** The example, which holds every field that its schema has. */
function readExample({ content }: Response): unknown {
  const { example, examples = {} } = content?.['application/json'] ?? {};
  const [name] = Object.keys(examples);
  return name === undefined ? example : document.components?.examples?.[name];
}

test('every link leads to an operation, and says all that its path needs', () => {
  expect(links.length).toBeGreaterThan(20);
  for (const { from, link } of links) {
    const target = operations.find(({ operationId }) => operationId === link.operationId);
    const names = [...(target?.path ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const said = Object.keys(link.parameters ?? {});

    expect({ from, found: target !== undefined, said }).toEqual({
      from,
      found: true,
      said: expect.arrayContaining(names),
    });
  }
});

test('every expression of a link points at a field of the answer, or at a parameter of the request', () => {
  for (const { path, response, link } of links) {
    for (const expression of Object.values(link.parameters ?? {})) {
      const [, pointer] = /^\$response\.body#\/(.+)$/.exec(expression) ?? [];
      const [, parameter] = /^\$request\.path\.(\w+)$/.exec(expression) ?? [];
      const example = readExample(response);
      const body =
        example && typeof example === 'object' && 'value' in example ? example.value : example;
      if (pointer) expect(body).toHaveProperty(pointer.split('/'));
      else expect(path).toContain(`{${parameter}}`);
    }
  }
});

test('who creates an article is told how to read it', () => {
  expect(paths['/articles']?.post?.responses?.['201']?.links).toEqual({
    'article-bySlug': {
      operationId: 'article-bySlug',
      parameters: { slug: '$response.body#/slug' },
    },
  });
});
