import { TRPCError } from '@trpc/server';
import type { FastifyReply } from 'fastify';
import { compileCaching, type SetCaching } from './caching.ts';
import { isConditional, judge, type Validators } from './conditions/preconditions.ts';
import { compileValidators } from './conditions/validators.ts';
import { compileToContent, sendContent } from './content.ts';
import type { Download } from './downloads/download.ts';
import { sendDownload } from './downloads/send-download.ts';
import type { Exchange } from './exchange.ts';
import type { Mount } from './mount.ts';
import type { RestRoute } from './route.ts';
import { compileIsCreated, findSuccessStatus } from './success-status.ts';
import { compileTemplate } from './template.ts';

/** Sends what a procedure returned. */
export type Respond = (exchange: Exchange, output: unknown) => FastifyReply | Promise<FastifyReply>;

/** What a mount has compiled of a route before it compiles how the route answers. */
export interface RespondOptions extends Pick<Mount, 'prefix' | 'toDigest'> {
  /** The request headers that the choice of a representation depends on. */
  readonly vary: readonly string[];
}

/** Compiles how a route answers: 200 or 202 with a body, 201 with `Location` as well where something is new, or 204 with nothing. */
export function compileRespond(route: RestRoute, options: RespondOptions): Respond {
  const { prefix, vary, toDigest } = options;
  const setCaching = compileCaching(route, vary);
  if (findSuccessStatus(route) === 204) return ({ reply }) => sendNothing(reply, setCaching);

  if (route.downloadTypes) {
    // Checked against its schema, which is for nothing else.
    return ({ reply }, output) => sendDownload(reply, output as Download, setCaching);
  }

  const toValidators = compileValidators(route, toDigest);
  const sendOutput = compileSendOutput(route, { setCaching, toValidators });
  if (route.hints.accepted) {
    return (exchange, output) => {
      exchange.reply.code(202);
      return sendOutput(exchange, output);
    };
  }

  const isCreated = compileIsCreated(route);
  if (!isCreated) return sendOutput;
  const toLocation = compileTemplate(prefix + route.location);
  return (exchange, output) => {
    if (!isCreated(output)) return sendOutput(exchange, output);
    const { request, reply } = exchange;
    // Checked at start: what the template names is in the output, which is an object then, or in the path.
    const fields = { ...(request.params as object), ...(output as object) };
    reply.code(201).header('location', toLocation(fields));
    return sendOutput(exchange, output);
  };
}

interface SendOptions {
  readonly setCaching: SetCaching;
  readonly toValidators: ReturnType<typeof compileValidators>;
}

function compileSendOutput(route: RestRoute, { setCaching, toValidators }: SendOptions): Respond {
  const toContent = compileToContent(route);
  const isRead = route.method === 'GET';

  return (exchange, output) => {
    const { request, reply } = exchange;
    if (output === undefined) return sendNothing(reply, setCaching);
    const content = toContent(exchange, output);
    const validators = toValidators?.(output, content);

    const { headers } = request;
    const isJudged = validators && isRead && isConditional(headers);
    const verdict = isJudged ? judge(headers, validators) : 'go-on';
    if (verdict === 'failed') throw new TRPCError({ code: 'PRECONDITION_FAILED' });

    setCaching(reply, content);
    setValidators(reply, validators);
    if (verdict === 'go-on') return sendContent(exchange, content);
    // The client has the links with the rest of what it has (RFC 9110 section 15.4.5).
    return reply.removeHeader('link').code(304).send();
  };
}

function setValidators(reply: FastifyReply, validators: Validators | undefined): void {
  if (validators?.etag) reply.header('etag', validators.etag);
  const time = validators?.lastModified;
  if (time) reply.header('last-modified', time.toUTCString());
}

function sendNothing(reply: FastifyReply, setCaching: SetCaching): FastifyReply {
  setCaching(reply);
  return reply.code(204).send();
}
