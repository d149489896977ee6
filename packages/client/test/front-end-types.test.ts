import { expect, test } from 'vitest';
import { type CompilerProject, createProject } from './compiler-project.ts';
import { writeWideRouter } from './wide-router.ts';

/** It takes 24,000, of which the router is 5,000. Of the router's sources, it would take 1,200,000. */
const SMALL_FRONT_END = 40_000;

/** What one more procedure takes: 190 where it is called, 1,200 where it is declared. */
const PER_CALLED_PROCEDURE = 300;
const PER_DECLARED_PROCEDURE = 2_000;

/** For a busy machine. Nothing is measured in time. */
const TIMEOUT = 120_000;

const FRONT_END = `
import { createClient, type RouterOutputs } from '@duet/client';

type Article = RouterOutputs['article']['bySlug'];

const duet = createClient({ url: '' });
export const title: Promise<Article['title']> = duet.article.bySlug.query({ slug: '' }).then(({ title }) => title);
export const page = duet.article.list.query({ tag: '', fields: ['title'] });
export const created: Promise<Article> = duet.article.create.mutate({ title: '', body: '' });
export const changes = duet.article.onChange.subscribe({}, {});
`;

const ADVICE = `
Front ends import declarations that \`npx -y pnpm@12.21.0 exec turbo run build --filter=@duet/router\` writes; without those the
compiler reads the sources of the server. When they are there, a type in packages/router/src/front-end or packages/client has become
expensive, or the declarations name a module of the server: see docs/decisions/0038-declarations-for-front-ends.md.
`;

test('importing the router costs a front end next to nothing, and reads nothing of the server', {
  timeout: TIMEOUT,
}, () => {
  using project = createProject({ 'front-end.ts': FRONT_END });

  const { instantiations, sources, packages } = project.compile('front-end.ts');

  const ofRouter = sources.filter((path) => !path.startsWith('packages/client/src/'));
  expect(ofRouter.sort(), ADVICE).toEqual([
    'packages/router/dist/front-end/described-router.d.ts',
    'packages/router/dist/front-end/index.d.ts',
  ]);
  expect(packages.sort(), ADVICE).toEqual([
    '@trpc/client',
    '@trpc/server',
    'openapi-fetch',
    'openapi-typescript-helpers',
    'zod',
  ]);
  expect(instantiations, ADVICE).toBeLessThan(SMALL_FRONT_END);
});

const WIDER_ADVICE = `
A type that every procedure goes through has become more expensive: see the base procedures in packages/router/src/trpc.ts, the types in
packages/router/src/front-end, and what changed in tRPC and zod. When it is worth its price, raise the budget and say here what it buys.
`;

test('a router of 300 procedures costs its share for each of them, where it is declared and where it is called', {
  timeout: TIMEOUT,
}, () => {
  using few = createProject(writeWideRouter(100));
  using many = createProject(writeWideRouter(300));

  const declared = perProcedure((project) => project.declare('router.ts').instantiations);
  const called = perProcedure((project) => project.compile('front-end.ts').instantiations);

  expect(declared, WIDER_ADVICE).toBeLessThan(PER_DECLARED_PROCEDURE);
  expect(called, WIDER_ADVICE).toBeLessThan(PER_CALLED_PROCEDURE);

  function perProcedure(count: (project: CompilerProject) => number): number {
    return (count(many) - count(few)) / 200;
  }
});
