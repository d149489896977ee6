/** What a gateway says that is busy, or whose server is away. */
export const UNAVAILABLE: readonly number[] = [429, 502, 503, 504];

/** Somebody else than the RPC face answered: a gateway in front of it, or whatever is at an address that is not its own. */
export class ForeignAnswerError extends Error {
  override readonly name = 'ForeignAnswerError';
  readonly response: Response;

  constructor(url: string, response: Response) {
    super(describe(url, response));
    this.response = response;
  }
}

/**
 * Returns a `fetch` that rejects with a `ForeignAnswerError` where tRPC's links would only say that something was aborted or could
 * not be read.
 */
export function refuseForeignAnswers(send: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const response = await send(input, init);
    if (await isOurs(response)) return response;
    const url = input instanceof Request ? input.url : String(input);
    throw new ForeignAnswerError(url, response);
  };
}

async function isOurs(response: Response): Promise<boolean> {
  if (response.ok) return !mediaTypeOf(response).startsWith('text/html');
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  // A batch that failed as a whole is one error, or a list of them.
  return [body].flat().every(isFailure);
}

function isFailure(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'error' in answer;
}

function mediaTypeOf({ headers }: Response): string {
  return headers.get('content-type') ?? '';
}

function describe(url: string, response: Response): string {
  const [address] = url.split('?', 1); // the rest is the input, which may be nobody's business
  const answer = `${address} answered ${response.status} ${mediaTypeOf(response)}`.trimEnd();
  return UNAVAILABLE.includes(response.status)
    ? `${answer}: what is in front of the server is busy, or the server is away. Try again later.`
    : `${answer}, which is not how tRPC answers. Is the url of the client that of the RPC face, such as http://localhost:3000/trpc?`;
}
