import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { PROBLEM_JSON, type Problem, STATUS_CODES, toProblem } from '@duet/rest';
import { failure, type ProblemCode } from '@duet/router';
import { toProblemsUrl } from './problems-url.ts';
import type { Settings } from './settings.ts';

/** The failures that Node finds by itself. */
const REFUSALS: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'TIMEOUT',
};

/** Node keeps the response that a connection is in the middle of here, and looks at it as we do. */
interface HttpSocket extends Socket {
  _httpMessage?: ServerResponse | null;
}

/** Returns what answers whatever Node itself refuses: there is no request yet, only a connection with a broken one. */
export function createConnectionRefusal(settings: Pick<Settings, 'publicOrigin'>) {
  const problemTypeBaseUrl = toProblemsUrl(settings);
  return (error: Error & { code?: string }, socket: HttpSocket): void => {
    const isAnswering = socket._httpMessage?.headersSent === true;
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) {
      socket.destroy();
      return;
    }

    const refusal = failure(REFUSALS[error.code ?? ''] ?? 'PARSE_ERROR');
    const requestId = randomUUID();
    socket.end(toResponse(toProblem(refusal, { instance: '', requestId, problemTypeBaseUrl })));
  };
}

function toResponse(problem: Problem): string {
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    `Content-Type: ${PROBLEM_JSON}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${problem.requestId}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
