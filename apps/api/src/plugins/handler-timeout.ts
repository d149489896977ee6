import { errorCodes, type FastifyInstance, type FastifyReply } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Settings } from '../settings.ts';

/** How late a request may be broken off, beyond a tenth of its time. */
const LONGEST_PAUSE_MS = 1_000;

/**
 * Answers 503 for whoever lets a request wait too long. One timer looks after all of them: Fastify's own `handlerTimeout` makes a timer,
 * an abort controller and three listeners for each, and forgets a request as soon as its body has been read. Routes that set it for themselves,
 * such as event streams, keep Fastify's.
 */
export const handlerTimeout = fastifyPlugin(
  async (app: FastifyInstance, { handlerTimeoutMs }: Pick<Settings, 'handlerTimeoutMs'>) => {
    const breakOffLate = () => {
      const late = app.draining.open.findOlderThan(performance.now() - handlerTimeoutMs);
      for (const reply of late) if (isOurs(reply)) breakOff(reply, handlerTimeoutMs);
    };
    const timer = setInterval(breakOffLate, Math.min(handlerTimeoutMs / 10, LONGEST_PAUSE_MS));
    timer.unref();
    app.addHook('onClose', async () => clearInterval(timer));
  },
  { name: 'handler-timeout', dependencies: ['draining'] },
);

function isOurs({ request, sent }: FastifyReply): boolean {
  return !sent && !(request.routeOptions.handlerTimeout > 0);
}

/** An answer that has begun cannot become a failure. */
function breakOff(reply: FastifyReply, afterMs: number): void {
  const { url } = reply.request.routeOptions;
  const error = new errorCodes.FST_ERR_HANDLER_TIMEOUT(afterMs, url);
  if (reply.raw.headersSent) reply.raw.destroy(error);
  else void reply.send(error);
}
