import type { FastifyInstance, FastifyReply } from 'fastify';

/** Fastify's timeout is the backstop for a stream whose own end did not come. */
export const STREAM_GRACE_MS = 60_000;

/**
 * Ends tRPC's event streams when they are old or when the application closes. The end comes without tRPC's
 * closing event, so that clients take it for a lost connection and resume where they were.
 */
export function createStreamLimit(app: FastifyInstance, longestMs: number) {
  const open = new Set<FastifyReply>();
  app.addHook('preClose', async () => {
    for (const reply of open) end(reply);
  });

  return {
    handlerTimeout: longestMs + STREAM_GRACE_MS,
    watch(reply: FastifyReply): void {
      const timer = setTimeout(end, longestMs, reply);
      open.add(reply);
      reply.raw.once('close', () => {
        clearTimeout(timer);
        open.delete(reply);
      });
    },
  };
}

/** One that has not begun is about to: its client then meets the closed connection. */
function end({ raw }: FastifyReply): void {
  if (raw.headersSent) raw.end();
  else raw.destroy();
}
