import { kysely } from '@duet/db';
import { route } from '@duet/rest';
import { TRPCError } from '@trpc/server';
import { sql } from 'kysely';
import { z } from 'zod';
import { publicProcedure, router } from '../trpc.ts';

const Never = z.object({ never: z.literal(true) });

/** A router of the application's own procedures, each of which fails unexpectedly in its own way with a secret in its error. */
export function createCanaryRouter(secret: string) {
  const query = (path: `/${string}`) =>
    publicProcedure.meta(route(`GET ${path}`, 'Fail')).output(Never);
  const mutation = (path: `/${string}`) =>
    publicProcedure.meta(route(`POST ${path}`, 'Fail')).output(Never);
  const fail = (): never => {
    throw Object.assign(new Error(secret, { cause: new Error(secret) }), {
      code: secret,
      detail: secret,
      query: secret,
    });
  };

  return router({
    query: query('/query').query(fail),
    mutation: mutation('/mutation').mutation(fail),
    rejected: query('/rejected').query(() => Promise.reject(new Error(secret))),
    text: query('/text').query(() => Promise.reject(secret)),
    object: query('/object').query(() => Promise.reject({ message: secret, statusCode: 404 })),
    wrapped: query('/wrapped').query(() => {
      throw new TRPCError({ code: 'CONFLICT', cause: new Error(secret) });
    }),
    internal: query('/internal').query(() => {
      throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: secret });
    }),
    // Deliberately what the output schema does not allow.
    output: query('/output').query(() => ({ never: secret }) as unknown as { never: true }),
    middleware: query('/middleware').use(fail).query(fail),
    input: query('/input')
      .input(z.object({ field: z.string().optional().transform(fail) }))
      .query(fail),
    database: query('/database').query(async ({ ctx }) => {
      await sql`select ${secret}::text::int`.execute(kysely(ctx.em));
      return { never: true };
    }),
    statement: mutation('/statement').mutation(async ({ ctx }) => {
      await sql`insert into ${sql.id(secret)} values (1)`.execute(kysely(ctx.em));
      return { never: true };
    }),
    streamAtOnce: publicProcedure
      .meta(route('GET /stream-at-once', 'Fail'))
      // biome-ignore lint/correctness/useYield: it fails before it has anything to say.
      .subscription(async function* () {
        fail();
      }),
    streamLater: publicProcedure
      .meta(route('GET /stream-later', 'Fail'))
      .subscription(async function* () {
        yield 'first';
        fail();
      }),
  });
}
