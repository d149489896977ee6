import { Client } from 'pg';
import { PreparedClient } from './prepared-client.ts';

/**
 * Whether connections go through a pgBouncer in transaction mode: `off`, `on`, or `prepared` for one that also keeps track of prepared
 * statements, as from 1.21 on with `max_prepared_statements`.
 */
export type PgBouncer = (typeof PG_BOUNCER)[number];
export const PG_BOUNCER = ['off', 'on', 'prepared'] as const;

/** Returns the kind of connection to open. Behind pgBouncer, which refuses them at the start, the limits go into each transaction. */
export function toClient(
  pgBouncer: PgBouncer,
  limits: Readonly<Record<string, number>>,
): typeof Client {
  const Base: typeof Client = pgBouncer === 'on' ? Client : PreparedClient;
  if (pgBouncer === 'off') return Base;

  const settings = Object.entries(limits).map(([name, value]) => `set local ${name} = ${value}`);
  const opening = [...settings, 'set local timezone = UTC'].join('; ');
  return class PooledClient extends Base {
    override query(...args: unknown[]): never {
      const [text] = args;
      const isOpening = typeof text === 'string' && /^(begin|start transaction)\b/.test(text);
      const sent = isOpening ? [`${text}; ${opening}`] : args;
      // The overloads of the base class cannot be spread; these arguments are its own, or a text alone.
      return super.query(...(sent as Parameters<Client['query']>)) as never;
    }
  };
}
