/** A failure that the server explains: its members are those of the problem (RFC 9457). */
export class ProblemError extends Error {
  name = 'ProblemError';

  constructor(problem, options) {
    super(problem.detail ?? problem.title, options);
    const { type, title, status, detail, instance, code, requestId, errors, retryAfterSeconds } =
      problem;
    Object.assign(this, { type, title, status, detail, instance, code, requestId, errors });
    this.retryAfterSeconds = retryAfterSeconds;
    /** All members, those that are this problem's own too. */
    this.problem = problem;
  }
}

/** Makes the error of a response that is not 2xx, whoever on the way has sent it. */
export async function toProblemError(response) {
  const { status, statusText } = response;
  const title = statusText || 'Error';
  const fallback = { type: 'about:blank', title, status, detail: `The server answered ${status}` };
  const retryAfterSeconds = readRetryAfter(response.headers.get('retry-after'));
  const problem = parseObject(await response.text());
  return new ProblemError({
    ...fallback,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...problem,
  });
}

function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Seconds, or a date (RFC 9110 section 10.2.3). */
function readRetryAfter(header) {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
