import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import type { Catalogue } from './catalogue.ts';

/** The codes that any router can answer with: tRPC's own, and those of what happens before a procedure runs. */
export type GenericCode =
  | TRPC_ERROR_CODE_KEY
  | 'VALIDATION'
  | 'NOT_ACCEPTABLE'
  | 'URI_TOO_LONG'
  | 'RANGE_NOT_SATISFIABLE'
  | 'HEADERS_TOO_LARGE';

/** What any router can run into. An application lays its own failures beside these. */
export const GENERIC_FAILURES: Catalogue<GenericCode> = {
  PARSE_ERROR: {
    status: 400,
    title: 'The request could not be read',
    when: 'The URL, a header or the body is not what HTTP and JSON allow, or holds what no program takes safely.',
    mend: 'Send well-formed HTTP, and JSON in UTF-8 without NUL, lone surrogates or keys such as __proto__.',
  },
  BAD_REQUEST: {
    status: 400,
    title: 'The request is not valid',
    when: 'The request can be read, but contradicts itself or asks for what this place cannot do.',
    mend: 'Read the detail, change the request, and send it again.',
  },
  VALIDATION: {
    status: 422,
    title: 'The input is not valid',
    when: 'The input was read, and breaks the schema of the operation. The member errors names each field.',
    mend: 'Correct the fields that errors names, and send the request again.',
  },
  UNPROCESSABLE_CONTENT: {
    status: 422,
    title: 'The request cannot be carried out as it is',
    when: 'The input keeps to the schema, and a rule still says no.',
    mend: 'Read the detail, change the input, and send it again.',
  },
  UNAUTHORIZED: {
    status: 401,
    title: 'Sign in first',
    when: 'The operation needs to know who is asking, and the request has no valid credentials.',
    mend: 'Sign in, and send the credentials along.',
  },
  PAYMENT_REQUIRED: {
    status: 402,
    title: 'Payment is required',
    when: 'The operation has to be paid for.',
    mend: 'Pay for it, and send the request again.',
  },
  FORBIDDEN: {
    status: 403,
    title: 'You may not do this',
    when: 'The server knows who is asking, and they may not do this.',
    mend: 'Ask somebody who may, or leave it: sending it again does not help.',
  },
  NOT_FOUND: {
    status: 404,
    title: 'Not found',
    when: 'The address names nothing, or nothing that the caller may know of.',
    mend: 'Check the address. What is private shows itself to its owner only: sign in if it is yours.',
  },
  METHOD_NOT_SUPPORTED: {
    status: 405,
    title: 'This method is not supported here',
    when: 'The address exists, and does not have this method.',
    mend: 'Use one of the methods that the header Allow names.',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    title: 'There is no answer of the type you accept',
    when: 'The header Accept admits none of the media types that the operation can answer with.',
    mend: 'Accept application/json, or leave the header out.',
  },
  TIMEOUT: {
    status: 408,
    title: 'The request took too long',
    when: 'The request did not arrive, or its work was not done, in the time there is.',
    mend: 'Send it again, in smaller parts if it is large.',
  },
  CONFLICT: {
    status: 409,
    title: 'This conflicts with what is already there',
    when: 'The request is valid, and cannot go together with the present state.',
    mend: 'Load the present state, decide anew, and send the request again.',
  },
  PRECONDITION_FAILED: {
    status: 412,
    title: 'This is not the version that you expect',
    when: 'The version that the request expects, in If-Match or expectedVersion, is not the present one.',
    mend: 'Load it again, repeat your change on the new version, and send that.',
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    title: 'The request is too large',
    when: 'The body is larger than the operation takes.',
    mend: 'Send less at once.',
  },
  URI_TOO_LONG: {
    status: 414,
    title: 'The address is too long',
    when: 'A part of the path is longer than anything that could be meant by it.',
    mend: 'Shorten the address; what is long belongs in a body.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: 'This content type is not supported',
    when: 'The body has a media type that the operation does not take.',
    mend: 'Send a type that the header Accept-Post, Accept-Patch or Accept of the answer names.',
  },
  RANGE_NOT_SATISFIABLE: {
    status: 416,
    title: 'There is nothing in this range',
    when: 'The header Range asks for bytes after the end.',
    mend: 'Ask for a range within the length that Content-Range names.',
  },
  PRECONDITION_REQUIRED: {
    status: 428,
    title: 'Say which version you are changing',
    when: 'The operation changes a version that the caller has seen, and the request names none.',
    mend: 'Send If-Match with the ETag that you have, or the expected version in the input.',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    title: 'Too many requests',
    when: 'The caller has used up what they may ask for in this time.',
    mend: 'Wait for the time that the header Retry-After names.',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    title: 'The headers of the request are too large',
    when: 'The headers, or the URL, are longer than the server reads.',
    mend: 'Send fewer or shorter headers: an overgrown Cookie is the usual reason.',
  },
  CLIENT_CLOSED_REQUEST: {
    status: 499,
    title: 'The request was cancelled',
    when: 'The client went away before the answer was there.',
    mend: 'Nothing, if you meant to: a write may have happened all the same.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    title: 'Something went wrong on our side',
    when: 'Something that nobody expected. The cause is in the log of the server, under the request id.',
    mend: 'Try again later; if it keeps happening, report it with the request id.',
  },
  NOT_IMPLEMENTED: {
    status: 501,
    title: 'This is not implemented',
    when: 'The method is one that no resource here can have.',
    mend: 'Use a method of HTTP that resources have: the header Allow of an OPTIONS names them.',
  },
  BAD_GATEWAY: {
    status: 502,
    title: 'A service behind this one failed',
    when: 'Another service, which this one needs, gave no usable answer.',
    mend: 'Try again later.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    title: 'This is not available at the moment',
    when: 'The server is starting, stopping, or took too long over its answer.',
    mend: 'Try again in a moment, or after the time that the header Retry-After names.',
  },
  GATEWAY_TIMEOUT: {
    status: 504,
    title: 'A service behind this one took too long',
    when: 'Another service, which this one needs, did not answer in time.',
    mend: 'Try again later.',
  },
};
