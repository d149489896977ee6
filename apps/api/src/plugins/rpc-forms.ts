import type { Readable } from 'node:stream';
import type { Procedure } from '@duet/procedure';
import {
  type Admit,
  compileAdmit,
  createFormReader,
  type ReadForm,
  type TrpcRestOptions,
} from '@duet/rest';
import { failure } from '@duet/router';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Who calls, and who may: asked before a form is read. */
interface RpcFormsOptions extends Pick<TrpcRestOptions, 'createContext' | 'admit'> {
  readonly procedures: readonly Procedure[];
}

interface Reader {
  readonly read: ReadForm;
  readonly admit: Admit | null;
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/**
 * Lets forms through to the procedures that take files, and to no other: any site can make a browser send a form, whereas JSON
 * it would have to ask leave for. Returns what reads the form of a call before it is answered, and removes its files after.
 */
export function registerRpcForms(
  app: FastifyInstance,
  { procedures, ...options }: RpcFormsOptions,
) {
  const readers = new Map(
    procedures.flatMap((procedure) => toReader(procedure, compileAdmit(procedure, options))),
  );
  const findReader = ({ params }: FastifyRequest) =>
    readers.get((params as { path?: string }).path ?? ''); // the prefix has no other parameter

  app.addContentTypeParser('multipart/form-data', (request, payload, done) => {
    if (findReader(request)) done(null, payload);
    else done(failure('UNSUPPORTED_MEDIA_TYPE'));
  });

  return async (request: FastifyRequest, reply: FastifyReply, answer: Answer) => {
    const reader = findReader(request);
    if (!reader || !isForm(request)) return answer(request, reply);

    await reader.admit?.(request, reply);
    // The parser above has let the body through unread.
    const form = await reader.read(request.body as Readable, request.headers);
    try {
      request.body = form.input;
      return await answer(request, reply);
    } finally {
      await form.dispose();
    }
  };
}

function toReader(procedure: Procedure, admit: Admit | null): [path: string, reader: Reader][] {
  const read = createFormReader(procedure);
  return read ? [[procedure.path, { read, admit }]] : [];
}

function isForm({ headers, body }: FastifyRequest): boolean {
  return body !== undefined && /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
}
