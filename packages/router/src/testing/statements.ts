import { Client } from 'pg';

export interface Statement {
  text: string;
  values: unknown[];
}

/** Runs the work and returns what PostgreSQL was asked meanwhile, transactions aside. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const query: (...sent: unknown[]) => unknown = Client.prototype.query;
  Reflect.set(Client.prototype, 'query', function (this: Client, ...sent: unknown[]) {
    seen.push(toStatement(sent));
    return query.apply(this, sent);
  });
  try {
    await work();
  } finally {
    Reflect.set(Client.prototype, 'query', query);
  }
  return seen.filter(({ text }) => !/^(begin|start transaction|commit)/i.test(text));
}

/** The driver takes a text with its values, or both in one object. */
function toStatement([sent, values]: unknown[]): Statement {
  const { text, values: own } = typeof sent === 'string' ? { text: sent, values } : Object(sent);
  return { text, values: own ?? [] };
}
