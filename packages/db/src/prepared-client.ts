import { Client, type Connection, type Submittable } from 'pg';
import { PreparedQuery, type PreparedText } from './prepared-query.ts';
import { RecentlyUsed } from './recently-used.ts';

const MAX_PREPARED = 500;

/** A text that has its name, and is prepared once it has been answered under it. */
interface NamedText {
  readonly name: string;
  prepared: PreparedText | null;
}

/**
 * A connection that has PostgreSQL parse and plan each text once instead of at every call, and say once what
 * columns it answers with.
 *
 * The server keeps what is prepared until the connection ends, so there is room for so many texts: the one that was not used for
 * longest makes way. A text gets its place the second time it is sent, because of many texts there is no second time.
 */
export class PreparedClient extends Client {
  readonly #named = new RecentlyUsed<string, NamedText>(MAX_PREPARED);
  readonly #sentOnce = new Set<string>();
  #names = 0;

  override query(...args: unknown[]): never {
    const [text, values, callback] = args;
    const isPlain = typeof text === 'string' && Array.isArray(values) && callback === undefined;
    const named = isPlain && isPreparable(text, values) ? this.#find(text) : undefined;
    // The overloads of the base class cannot be spread or implemented one by one; these arguments are its own.
    if (!named) return super.query(...(args as Parameters<Client['query']>)) as never;
    return this.#execute(named, text as string, values as unknown[]) as never;
  }

  #execute(named: NamedText, text: string, values: unknown[]) {
    const { name, prepared } = named;
    if (!prepared) return this.#prepare(named, { name, text, values });
    return new Promise((resolve, reject) => {
      const settle = (error: Error | null, answer?: unknown) =>
        error ? reject(error) : resolve(answer);
      super.query(new PreparedQuery(prepared, values, settle));
    });
  }

  async #prepare(named: NamedText, query: { name: string; text: string; values: unknown[] }) {
    const answer = await super.query(query);
    const columns = answer.fields.map(({ name, dataTypeID }) => ({
      name,
      parse: this.getTypeParser(dataTypeID, 'text'),
    }));
    const emptyRow = Object.fromEntries(columns.map(({ name }) => [name, null]));
    named.prepared = { name: query.name, text: query.text, columns, emptyRow };
    return answer;
  }

  #find(text: string): NamedText | undefined {
    return this.#named.get(text) ?? this.#admit(text);
  }

  #admit(text: string): NamedText | undefined {
    if (!this.#sentOnce.delete(text)) {
      if (this.#sentOnce.size >= MAX_PREPARED) this.#sentOnce.clear();
      this.#sentOnce.add(text);
      return undefined;
    }

    const named = { name: `duet_${this.#names}`, prepared: null };
    this.#names += 1;
    const parted = this.#named.add(text, named);
    if (parted) this.#forget(parted);
    return named;
  }

  #forget({ name }: NamedText): void {
    // It goes out before the query that asked for room.
    super.query(new Closing(name));
    forgetText(this, name);
  }
}

/** Closes a prepared text in a message of the protocol: it spoils no transaction, is heard in a failed one, and pgBouncer knows it. */
class Closing implements Submittable {
  readonly #name: string;
  /** The driver puts one here that ends its own waiting. */
  callback = () => {};

  constructor(name: string) {
    this.#name = name;
  }

  submit(connection: Connection): void {
    connection.close({ type: 'S', name: this.#name }, true);
    connection.sync();
  }

  handleError(): void {
    this.callback();
  }

  handleReadyForQuery(): void {
    this.callback();
  }
}

/** Without values a text may be several statements, which cannot be prepared: one with a semicolon perhaps is. */
function isPreparable(text: string, values: readonly unknown[]): boolean {
  return values.length > 0 || (text.startsWith('select ') && !text.includes(';'));
}

/** The driver keeps the text of every name, too, to tell when one is used for two; its types do not say so. */
function forgetText(client: Client, name: string): void {
  const { connection } = client as unknown as { connection: { parsedStatements: object } };
  Reflect.deleteProperty(connection.parsedStatements, name);
}
