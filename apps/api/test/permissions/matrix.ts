import { type Procedure, readProcedures } from '@duet/procedure';
import { appRouter, describeScopes, findPolicy, findScope } from '@duet/router';
import type { Who } from '../parity.cases.ts';
import type { World } from '../parity-world.ts';
import type { Answer } from './answer.ts';
import { findExamples } from './example.ts';
import { createInterview, type Interview } from './interview.ts';
import {
  equip,
  isOrdinary,
  MEMBERS,
  type Member,
  type Person,
  type Presented,
  TOKEN_KINDS,
} from './people.ts';
import { createRewind } from './rewind.ts';

/** Who somebody is to the thing that a procedure is called on. */
export const RELATIONS = ['owner', 'other', 'moderator', 'admin'] as const;
type Relation = (typeof RELATIONS)[number];

/** What each relation is answered; null where there is no such credential. */
export type Answers = Readonly<Record<Relation, Answer | null>>;

/** What a procedure says of who may call it, and what everybody is answered who tries. */
export interface Row {
  readonly procedure: Procedure;
  readonly policy: string;
  readonly scope: string | null;
  readonly nobody: Answer;
  readonly fresh: Answers;
  readonly older: Answers;
  /** By each kind of token, with every scope there is. */
  readonly held: readonly Answers[];
  /** By each kind of token, with every scope but the one that is needed. */
  readonly lacking: readonly Answers[];
}

export interface Matrix {
  readonly rows: readonly Row[];
  readonly calls: number;
  /** Where an answer is not what the metadata says, or not the same on both faces. */
  readonly differences: readonly string[];
}

/** What a procedure is called with, and whose that is; where it is nobody's, the owner is a user like any other. */
interface Chosen {
  readonly input: unknown;
  readonly owner: Member;
}

interface Sources {
  readonly world: World;
  readonly interview: Interview;
  readonly people: ReadonlyMap<Member, Person>;
  readonly scopes: readonly string[];
}

/** What the world has to be made with: streams that end by themselves can be asked like everything else, and nobody is too quick. */
export const WORLD_OPTIONS = { settings: { eventStreamMaxMs: 50, rateLimitQuotas: null } };

/** Calls every procedure as everybody, with every kind of credential, over both faces. */
export async function createMatrix(world: World): Promise<Matrix> {
  const procedures = await readProcedures(appRouter);
  const scopes = describeScopes(procedures).map(({ name }) => name);
  const people = new Map<Member, Person>();
  for (const who of MEMBERS) people.set(who, await equip(world, who, scopes));

  // Rows come back, and so have their bytes to.
  world.t.storage.delete = async () => undefined;
  await using past = await createRewind(world.t.database);
  const interview = createInterview(world, past);
  const rows: Row[] = [];
  for (const procedure of procedures) {
    rows.push(await createRow(procedure, { world, interview, people, scopes }));
  }
  return { rows, calls: interview.count.calls, differences: interview.differences };
}

async function createRow(procedure: Procedure, sources: Sources): Promise<Row> {
  const { interview, scopes } = sources;
  const { input, owner } = await chooseExample(procedure, sources);
  const scope = findScope(procedure);
  const lacking = scopes.filter((name) => name !== scope);

  /** What everybody is answered who calls with what is found of theirs. */
  const ask = (find: (person: Person) => Promise<Presented | null>) =>
    ofEverybody(owner, async (member) => {
      const person = sources.people.get(member);
      const who = person && (await find(person));
      return who ? interview.ask({ procedure, input, who }) : null;
    });
  const none = ofEverybody(owner, async () => null);

  return {
    procedure,
    policy: findPolicy(procedure)?.name ?? '',
    scope,
    nobody: await interview.ask({ procedure, input, who: null }),
    fresh: await ask(async ({ fresh }) => fresh),
    older: await ask(async ({ older }) => older),
    held: await inTurn(TOKEN_KINDS, (kind) => ask(({ token }) => token(kind, scopes))),
    lacking: await inTurn(TOKEN_KINDS, (kind) =>
      scope === null ? none : ask(({ token }) => token(kind, lacking)),
    ),
  };
}

/** Returns the example that tells most: of those that somebody may do, the one that most are refused. */
async function chooseExample(procedure: Procedure, sources: Sources): Promise<Chosen> {
  const { world, interview, people } = sources;
  const refusals = new Set<string>();
  const candidates: (Chosen & { admitted: number })[] = [];
  for (const { as, input } of findExamples(procedure, world)) {
    const may = async (member: Who) => {
      const who = isMember(member) ? (people.get(member)?.fresh ?? null) : null;
      const { code } = await interview.try({ procedure, input, who });
      if (code !== 'ok') refusals.add(code);
      return code === 'ok';
    };
    if (!(await may(as))) continue;
    const admitted: Member[] = [];
    for (const member of MEMBERS) if (await may(member)) admitted.push(member);
    const owner = admitted.find(isOrdinary) ?? 'ada';
    candidates.push({ input, owner, admitted: admitted.length });
  }

  const [first] = findExamples(procedure, world);
  // What takes a browser that comes back from a provider, nobody does here: the rule refuses whom the metadata admits.
  if (first && refusals.has('PROOF_REQUIRED')) return { input: first.input, owner: 'ada' };

  const [best] = candidates.toSorted((one, other) => one.admitted - other.admitted);
  if (best) return best;
  throw new Error(
    `No case of ${procedure.path} in parity.cases.ts is one that somebody may do: ${[...refusals].join(', ')}`,
  );
}

function isMember(who: Who): who is Member {
  return MEMBERS.some((member) => member === who);
}

async function ofEverybody(
  owner: Member,
  answer: (member: Member) => Promise<Answer | null>,
): Promise<Answers> {
  const other = owner === 'bob' ? 'ada' : 'bob';
  return {
    owner: await answer(owner),
    other: await answer(other),
    moderator: await answer('mod'),
    admin: await answer('boss'),
  };
}

/** One after the other: all of them share one world. */
async function inTurn<TItem, TResult>(
  items: readonly TItem[],
  work: (item: TItem) => Promise<TResult>,
): Promise<TResult[]> {
  const results: TResult[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
