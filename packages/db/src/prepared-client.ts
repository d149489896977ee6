import { Client } from 'pg';

const MAX_NAMED_STATEMENTS = 500;

/** Names are per process, not per connection: one text has one name everywhere, and a connection prepares it once. */
const statementNames = new Map<string, string>();

/**
 * A connection that has PostgreSQL parse and plan each parameterised text once instead of at every call.
 *
 * The number of names is capped, because the server keeps every prepared statement until the connection ends: a text that
 * comes after the cap is simply sent unprepared.
 */
export class PreparedClient extends Client {
  override query(...args: unknown[]): never {
    const [text, values, callback] = args;
    const name = callback === undefined ? statementName(text, values) : undefined;
    const call = name ? [{ name, text, values }] : args;
    // The overloads of the base class cannot be spread. The arguments are its own, or one QueryConfig, which it accepts.
    return super.query(...(call as Parameters<Client['query']>)) as never;
  }
}

function statementName(text: unknown, values: unknown): string | undefined {
  if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return undefined;
  const known = statementNames.get(text);
  if (known || statementNames.size >= MAX_NAMED_STATEMENTS) return known;

  const name = `duet_${statementNames.size}`;
  statementNames.set(text, name);
  return name;
}
