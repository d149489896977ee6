import { readProcedures } from '@duet/procedure';
import { expect, test } from 'vitest';
import { appRouter } from './root.ts';
import { describeScopes, findScope } from './scope.ts';
import { publicProcedure, router } from './trpc.ts';

const procedures = await readProcedures(appRouter);
const scopes = describeScopes(procedures);

test('every scope that a procedure needs is described once, and no other', () => {
  const needed = new Set(procedures.map(findScope).filter((scope) => scope !== null));

  const described = scopes.map(({ name }) => name);

  expect(described).toEqual([...needed].sort());
});

test('a scope says what it opens in the words of its procedures', () => {
  const comments = scopes.filter(({ resource }) => resource === 'comment');

  expect(comments).toEqual([
    {
      name: 'comment:read',
      resource: 'comment',
      access: 'read',
      title: 'Read comments',
      operations: ['List comments', 'Read a comment'],
    },
    {
      name: 'comment:write',
      resource: 'comment',
      access: 'write',
      title: 'Change comments',
      operations: ['Comment on an article', 'Change a comment', 'Delete a comment'],
    },
  ]);
});

test('a procedure names the subject where the plural of the resource would mislead', () => {
  const titles = scopes.filter(({ resource }) => resource === 'user').map(({ title }) => title);

  expect(titles).toEqual(['Read your account', 'Change your account']);
});

test('a scope of another form is refused with the procedure that declares it', async () => {
  const odd = router({ probe: publicProcedure.meta({ scope: 'everything' }).query(() => null) });

  const describe = async () => describeScopes(await readProcedures(odd));

  await expect(describe).rejects.toThrow('The scope everything of probe is not');
});
