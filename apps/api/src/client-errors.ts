import { randomUUID } from 'node:crypto';
import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Problem } from '@duet/rest';

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'HEADERS_TOO_LARGE',
    detail: 'The headers of the request are too large',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'TIMEOUT',
    detail: 'The request took too long to arrive',
  },
};
const UNREADABLE: Refusal = {
  status: 400,
  code: 'PARSE_ERROR',
  detail: 'The request could not be read',
};

/** Node keeps the response that a connection is in the middle of here, and looks at it as we do. */
interface HttpSocket extends Socket {
  _httpMessage?: ServerResponse | null;
}

/** Answers what Node itself refuses: there is no request yet, only a connection with a broken one. */
export function refuseConnection(error: Error & { code?: string }, socket: HttpSocket): void {
  const isAnswering = socket._httpMessage?.headersSent === true;
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) {
    socket.destroy();
    return;
  }

  const requestId = randomUUID();
  const body = JSON.stringify(toProblem(REFUSALS[error.code ?? ''] ?? UNREADABLE, requestId));
  const { status } = REFUSALS[error.code ?? ''] ?? UNREADABLE;
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function toProblem({ status, code, detail }: Refusal, requestId: string): Problem {
  const title = STATUS_CODES[status] ?? 'Error';
  return { type: 'about:blank', title, status, detail, instance: '', code, requestId };
}
