import type { Database } from '@duet/db';

export interface Rewind extends AsyncDisposable {
  /** Puts every row back to where it was. */
  rewind(): Promise<void>;
}

/**
 * Remembers every row of a database, so that each call finds the same world whatever the one before it did. Only the tables that
 * were written to since are put back.
 */
export async function createRewind(database: Database): Promise<Rewind> {
  const em = database.fork();
  const tables = await findTables(database);
  await em.execute(inOne([...MEMORY, ...tables.flatMap(toCopy)]));
  return {
    rewind: async () => void (await database.fork().execute(REWIND)),
    [Symbol.asyncDispose]: async () => void (await em.execute('drop schema kept cascade')),
  };
}

/** Triggers say which tables were written to. */
const MEMORY = [
  'create schema kept',
  'create table kept.tables (name text primary key, columns text, is_written boolean)',
  `create function kept.note() returns trigger language plpgsql as $note$ begin
     update kept.tables set is_written = true where name = tg_table_name and not is_written;
     return null;
   end $note$`,
];

function toCopy({ name, columns }: Table): string[] {
  return [
    `create table kept.${name} as select ${columns} from public.${name}`,
    `insert into kept.tables values ('${name}', '${columns}', false)`,
    `create trigger kept after insert or update or delete on public.${name} execute function kept.note()`,
  ];
}

/** As a replica does it: neither the order of the tables counts, nor what is append-only, nor the triggers above. */
const REWIND = `do $$ declare written record; begin
  perform set_config('session_replication_role', 'replica', true);
  for written in select * from kept.tables where is_written loop
    execute format('delete from public.%I', written.name);
    execute format('insert into public.%I (%s) select * from kept.%1$I', written.name, written.columns);
  end loop;
  update kept.tables set is_written = false where is_written;
end $$`;

/** One statement to the database, and one transaction. */
function inOne(statements: readonly string[]): string {
  return `do $$ begin ${statements.map((statement) => `${statement};`).join('\n')} end $$`;
}

interface Table {
  readonly name: string;
  readonly columns: string;
}

/** The tables with their columns, but for those that the database fills by itself. */
async function findTables({ orm, fork }: Database): Promise<Table[]> {
  const known = [...orm.getMetadata()].map(({ tableName }) => tableName);
  const rows: Table[] = await fork().execute(
    `select table_name as name, string_agg(quote_ident(column_name), ', ') as columns
     from information_schema.columns
     where table_schema = 'public' and is_generated = 'NEVER' group by table_name`,
  );
  return rows.filter(({ name }) => known.includes(name));
}
