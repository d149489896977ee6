import {
  type AppRouter,
  type Client,
  type Reauthenticate,
  reauthenticationLink,
} from '@duet/client';
import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';

/** What the server would say, by procedure. What is not listed never answers. */
export type Answers = Record<string, (input: unknown) => unknown>;

/** Returns a client that reaches no network. */
export function createStubClient(answers: Answers, reauthenticate: Reauthenticate): Client {
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op: { path, input } }) =>
      observable((observer) => {
        const answer = answers[path];
        if (!answer) return;

        const respond = async () => answer(input);
        respond().then(
          (data) => {
            observer.next({ result: { type: 'data', data } });
            observer.complete();
          },
          (error: Error) => observer.error(fromProcedure(path, TRPCClientError.from(error))),
        );
      });

  // What the answers leave out is the test's own affair.
  return createTRPCClient<AppRouter>({
    links: [reauthenticationLink(reauthenticate), link],
  }) as Client;
}

/** The server says which procedure failed. */
function fromProcedure(
  path: string,
  error: TRPCClientError<AppRouter>,
): TRPCClientError<AppRouter> {
  if (error.data) error.data.path = path;
  return error;
}

interface Refusal {
  code: string;
  httpStatus: number;
  message?: string;
  errors?: { path: string[]; message: string }[];
}

/** The error of a server that says no. */
export function refusal({ message = 'No', ...failure }: Refusal): TRPCClientError<AppRouter> {
  const data = { ...failure, path: 'any', requestId: null };
  return TRPCClientError.from({ error: { code: -32_000, message, data } });
}
