import { createDocument } from '@duet/api/document';
import { readProcedures } from '@duet/procedure';
import type { RestMeta } from '@duet/rest';
import { appRouter, findScope } from '@duet/router';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectral, { type RulesetDefinition } from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import { expect, test } from 'vitest';

/** As a server under its own name serves it: both rule sets rightly object to localhost. */
const document = await createDocument({ publicOrigin: 'https://duet.example' });
const source = JSON.stringify(document);

test('the document has nothing that the rules of Spectral object to', async () => {
  const linter = new spectral.Spectral();
  // Two packages of one maker disagree on whether a rule set may extend nothing.
  const rules = rulesets.oas as unknown as RulesetDefinition;
  linter.setRuleset({ extends: [[rules, 'recommended']] });

  const findings = await linter.run(source);

  // OpenAPI 3.1 lets the roles of a bearer or basic scheme stand there; the rule is that of 3.0.
  const standing = findings.filter(({ message }) => !message.endsWith('listed among scopes.'));
  expect(standing.map(({ code, path, message }) => `${code} ${path.join('/')} ${message}`)).toEqual(
    [],
  );
});

test('the document has nothing that the recommended rules of Redocly object to', async () => {
  const config = await createConfig({ extends: ['recommended'] });

  const findings = await lintFromString({ source, absoluteRef: '/openapi.json', config });

  expect(
    findings.map(
      ({ ruleId, location, message }) => `${ruleId} ${location[0]?.pointer ?? ''} ${message}`,
    ),
  ).toEqual([]);
});

test('every operation says who may call it, and belongs to a described group', () => {
  const groups = document.tags?.map(({ name }) => name) ?? [];
  const operations = Object.values(document.paths ?? {}).flatMap((item) =>
    [item.get, item.post, item.put, item.patch, item.delete].filter((each) => each !== undefined),
  );

  expect(operations.length).toBeGreaterThan(30);
  for (const { operationId, description, security, tags = [] } of operations) {
    expect({ operationId, description, security, tags }).toEqual({
      operationId: expect.any(String),
      description: expect.any(String),
      security: expect.any(Array),
      tags: [expect.toBeOneOf(groups)],
    });
  }
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
});

test('every operation names the credentials that would do, and the scope that a token needs', async () => {
  const findSecurity = (path: string) => document.paths?.[path]?.get?.security;
  const byToken = (scope: string) => [{ bearer: [scope] }, { basic: [scope] }, { oauth2: [scope] }];

  expect(findSecurity('/articles')).toEqual([{}, { session: [] }, ...byToken('article:read')]);
  expect(findSecurity('/feed')).toEqual([{ session: [] }, ...byToken('article:read')]);
  expect(findSecurity('/sessions')).toEqual([{ session: [] }]);
  for (const { meta, ...procedure } of await readProcedures(appRouter)) {
    const { openapi } = meta as RestMeta;
    const method = openapi?.method.toLowerCase() as 'get';
    const { security = [] } = document.paths?.[openapi?.path ?? '/']?.[method] ?? {};
    const scopes = security.flatMap(({ bearer = [] }) => bearer);
    expect(scopes).toEqual([findScope({ meta, ...procedure })].filter((scope) => scope !== null));
  }
});

test('the flows of OAuth name their addresses, and every scope in words', async () => {
  const scheme = document.components?.securitySchemes?.oauth2;
  const flows = scheme && 'flows' in scheme ? scheme.flows : undefined;
  const needed = (await readProcedures(appRouter)).map(findScope).filter((scope) => scope !== null);

  expect(flows?.authorizationCode).toMatchObject({
    authorizationUrl: 'https://duet.example/oauth/authorize',
    tokenUrl: 'https://duet.example/oauth/token',
    scopes: { openid: 'Know that it is you', 'article:read': 'Read articles' },
  });
  expect(Object.keys(flows?.clientCredentials?.scopes ?? {})).toEqual([...new Set(needed)].sort());
});

test('every parameter says what it is for', () => {
  const operations = Object.values(document.paths ?? {}).flatMap((item) =>
    [item.get, item.post, item.put, item.patch, item.delete].filter((each) => each !== undefined),
  );

  const silent = operations.flatMap(({ operationId, parameters = [] }) =>
    parameters
      .filter((parameter) => !('$ref' in parameter) && !parameter.description)
      .map((parameter) => ({ operationId, parameter })),
  );

  expect(silent).toEqual([]);
});
