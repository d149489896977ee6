import {
  type AnyEntity,
  type Configuration,
  type EntityData,
  RawQueryFragment,
} from '@mikro-orm/core';
import { PostgreSqlConnection, PostgreSqlPlatform } from '@mikro-orm/postgresql';
import { AbstractSqlDriver } from '@mikro-orm/sql';
import type { CompiledQuery } from 'kysely';

/**
 * PostgreSQL for the ORM, with the values of its statements sent beside their texts. The ORM itself writes them into the text, which
 * then is a new one each time, to be parsed and planned; one that stays the same is prepared, see `PreparedClient`.
 */
export class BoundValuesDriver extends AbstractSqlDriver<PostgreSqlConnection> {
  constructor(config: Configuration) {
    super(config, new PostgreSqlPlatform(), BoundValuesConnection, ['kysely', 'pg']);
  }
}

type Arguments = Parameters<PostgreSqlConnection['execute']>;
type Result = Awaited<ReturnType<PostgreSqlConnection['execute']>>;

class BoundValuesConnection extends PostgreSqlConnection {
  override execute<TResult extends Result | EntityData<AnyEntity> = EntityData<AnyEntity>[]>(
    ...[query, params, method, ctx, context]: Arguments
  ): Promise<TResult> {
    const { places, values } = bindValues(query, params);
    if (values.length === 0) return super.execute(query, params, method, ctx, context);

    const bound = {
      executeQuery: (compiled: CompiledQuery, options?: object) =>
        (ctx ?? this.getClient()).executeQuery({ ...compiled, parameters: values }, options),
    };
    return super.execute(query, places, method, bound, context);
  }
}

/** Returns the values that go beside the text, and what takes their places in it. */
function bindValues(query: unknown, params: Arguments[1]) {
  const values: string[] = [];
  // A name may stand for a column (`??`), which has to be part of the text.
  if (!Array.isArray(params) || String(query).includes('??')) return { places: [], values };
  const places = params.map((param) => {
    const text = toText(param);
    return text === undefined ? param : new RawQueryFragment(`$${values.push(text)}`);
  });
  return { places, values };
}

/** Of a text or a time PostgreSQL finds out by its place what it is, as of one in quotes; of a number it would have to guess. */
function toText(param: unknown): string | undefined {
  if (typeof param === 'string') return param;
  return param instanceof Date ? param.toISOString() : undefined;
}
