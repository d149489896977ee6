import pg, { type Connection, type QueryResult, type Submittable } from 'pg';

/** A column of what a prepared text answers with, and what makes a value of its text. */
export interface Column {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}

/** A text that a connection has prepared. */
export interface PreparedText {
  readonly name: string;
  readonly text: string;
  readonly columns: readonly Column[];
  /** A row before its values are known. */
  readonly emptyRow: Readonly<Record<string, null>>;
}

type Row = Record<string, unknown>;
type Callback = (error: Error | null, answer?: Pick<QueryResult<Row>, AnswerPart>) => void;
type AnswerPart = 'command' | 'rowCount' | 'rows';

/**
 * One execution of a text that is prepared and whose columns are known. The driver's own query asks for the columns at every
 * execution, which is a good part of what a read of one row costs on both sides. They cannot change: the server refuses to
 * execute what it has prepared when it would answer with others.
 *
 * The driver calls the methods, as it calls those of a cursor.
 */
export class PreparedQuery implements Submittable {
  /** Whoever watches the driver finds these in its own queries, too. */
  readonly text: string;
  readonly values: readonly unknown[];
  readonly #prepared: PreparedText;
  // Not a literal: V8 may decide in the first second that what is made at this place lives long, and from then on each dead list of
  // rows keeps them until all memory is looked through.
  readonly #rows: Row[] = Array.of();
  #tag = '';
  #failure: Error | null = null;
  /** The driver puts one around it that also ends its own waiting. */
  callback: Callback;

  constructor(prepared: PreparedText, values: readonly unknown[], callback: Callback) {
    this.text = prepared.text;
    this.values = values;
    this.#prepared = prepared;
    this.callback = callback;
  }

  /** Returns the error of a value that cannot be sent; then nothing is. */
  submit(connection: Connection): Error | null {
    connection.stream.cork();
    try {
      const values = this.values.map((value) => prepareValue(value));
      connection.bind({ statement: this.#prepared.name, values }, true);
      connection.execute({}, true);
      connection.sync();
      return null;
    } catch (error) {
      return error as Error; // only errors are thrown there
    } finally {
      connection.stream.uncork();
    }
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    try {
      const row: Row = { ...this.#prepared.emptyRow };
      this.#prepared.columns.forEach(({ name, parse }, index) => {
        const text = fields[index] ?? null;
        row[name] = text === null ? null : parse(text);
      });
      this.#rows.push(row);
    } catch (error) {
      this.#failure = error as Error; // only errors are thrown there
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#tag = text;
  }

  handleError(error: Error): void {
    this.callback(error);
  }

  handleReadyForQuery(): void {
    // `SELECT 20`, `INSERT 0 1`
    const words = this.#tag.split(' ');
    const [command = ''] = words;
    this.callback(this.#failure, { command, rowCount: Number(words.at(-1)), rows: this.#rows });
  }
}

/** How the driver says a value to the server; its types do not have it. */
const { prepareValue } = (pg as unknown as { utils: DriverUtils }).utils;

interface DriverUtils {
  prepareValue(value: unknown): string | Buffer | null;
}
