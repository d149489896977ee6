import type { Procedure } from '@duet/procedure';
import type { RestMeta } from '@duet/rest';
import type { Answer } from './answer.ts';
import { type Answers, RELATIONS, type Row } from './matrix.ts';

const PREAMBLE = `# Permissions

Who may do what, with which credential. This page is written by calling every procedure as everybody on a running
application, by \`npx -y pnpm@12.21.0 docs:permissions\`. A test makes the same calls over both faces, and fails when an answer is another
one, or when it is not what the metadata of the procedure says. After a change of procedures or policies write the page again.

**Policy** is the named function that a procedure declares, and **scope** what a token needs for it; a procedure without one is for
people in a session only.

The four columns in the middle are what somebody is answered in a session that proved less than ten minutes ago who it belongs
to: the **owner** of the thing that the call is about, any **other** user, a **moderator** and an **admin**. Where a procedure is about
nobody's thing, the owner is a user like any other.

Then come the other credentials: a session that is **older** than that, a **token** that has the scope, and a token that has every scope
but this one. What is said of tokens holds for each kind: API tokens, signed access tokens and OAuth
access tokens.

| sign      | means                                                                     |
| --------- | ------------------------------------------------------------------------- |
| ✓         | done                                                                      |
| 401       | sign in first                                                             |
| 403       | not for them: the policy refuses, or the thing is somebody else's         |
| 404       | there is no such thing, as far as they may know                           |
| \`confirm\` | 403: the session has to prove again who it belongs to                     |
| \`session\` | 403: no token may do this, whatever its scopes                            |
| \`scope\`   | 403: the token lacks the scope                                            |
| =         | the same as in the four columns                                           |
| –         | there is no such credential                                               |
| other     | admitted, and refused by a rule of the procedure with this status         |
`;

const SIGNS: Readonly<Record<string, string>> = {
  ok: '✓',
  REAUTHENTICATION_REQUIRED: '`confirm`',
  SESSION_REQUIRED: '`session`',
  INSUFFICIENT_SCOPE: '`scope`',
};

const HEADINGS = [
  'procedure',
  'route',
  'policy',
  'scope',
  'nobody',
  'owner',
  'other',
  'moderator',
  'admin',
  'older',
  'token',
  'without the scope',
];

/** Returns the matrix as a page for people, one table for each resource. */
export function renderPermissions(rows: readonly Row[]): string {
  const byResource = Map.groupBy(rows, ({ procedure }) => procedure.path.replace(/\..*/, ''));
  const tables = [...byResource].map(
    ([resource, own]) => `## ${resource}\n\n${renderTable(own)}\n`,
  );
  return [PREAMBLE, ...tables].join('\n');
}

function renderTable(rows: readonly Row[]): string {
  const cells = [HEADINGS, HEADINGS.map(() => '---'), ...rows.map(toCells)];
  return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function toCells({ procedure, policy, scope, nobody, fresh, ...others }: Row): string[] {
  const [, name = ''] = procedure.path.split('.');
  const four = RELATIONS.map((relation) => toSign(fresh[relation]));
  return [
    `\`${name}\``,
    `\`${toRoute(procedure)}\``,
    policy,
    scope ?? '–',
    toSign(nobody),
    ...four,
    summarize([others.older], four),
    summarize(others.held, four),
    summarize(others.lacking, four),
  ];
}

/** Says once what all kinds of credentials and all people are answered alike. */
function summarize(kinds: readonly Answers[], four: readonly string[]): string {
  const told = kinds.map((answers) => {
    const signs = RELATIONS.map((relation) => toSign(answers[relation]));
    if (signs.every((sign) => sign === signs[0])) return signs[0] ?? '';
    return signs.every((sign, index) => sign === four[index]) ? '=' : signs.join(' ');
  });
  return [...new Set(told)].join(', ');
}

function toSign(answer: Answer | null): string {
  if (!answer) return '–';
  return SIGNS[answer.code] ?? String(answer.status);
}

function toRoute({ meta }: Procedure): string {
  const { openapi } = meta as RestMeta; // every procedure of ours has a route
  return `${openapi?.method} ${openapi?.path}`;
}
