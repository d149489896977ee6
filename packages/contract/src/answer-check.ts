import type { oas31 } from 'zod-openapi';
import type { Answer } from './answer.ts';
import { compileSchemaChecks, type FindSchemaCheck, type SchemaCheck } from './schema-checks.ts';

/** Returns what is wrong with an answer by its document, a sentence for each thing. */
export type AnswerCheck = (answer: Answer) => string[];

const PROBLEM = ['components', 'schemas', 'Problem'];

/** Compiles a document to the check of its answers: status, headers, media type and body, each as the document has it. */
export function createAnswerCheck(document: oas31.OpenAPIObject): AnswerCheck {
  const findCheck = compileSchemaChecks(document);

  return (answer) => {
    const operation = findOperation(document, answer);
    if (!operation) return checkOutside(answer, findCheck);

    const found = findResponse(document, operation, answer);
    if (!found) return [`${answer.status} is a status that the document does not have`];
    return [
      ...checkHeaders(document, found, { answer, findCheck }),
      ...checkBody(found, answer, findCheck),
    ];
  };
}

/** A part of the document, and where it lies: schemas are found by their place. */
interface Found<TPart> {
  readonly part: TPart;
  readonly place: readonly string[];
}

function findOperation(document: oas31.OpenAPIObject, answer: Answer) {
  const { path } = answer;
  const item = path === null ? undefined : document.paths?.[path];
  const method = (answer.method === 'HEAD' ? 'GET' : answer.method).toLowerCase();
  const part = item?.[method as 'get']; // or one of the others that a path item has under that name
  return part && path !== null ? { part, place: ['paths', path, method] } : null;
}

function findResponse(
  document: oas31.OpenAPIObject,
  { part, place }: Found<oas31.OperationObject>,
  { status }: Answer,
): Found<oas31.ResponseObject> | null {
  const key = part.responses?.[`${status}`] ? String(status) : 'default';
  const response = part.responses?.[key as 'default'];
  return response
    ? resolve(document, { part: response, place: [...place, 'responses', key] })
    : null;
}

/** Follows a reference to a component. */
function resolve<TPart extends object>(
  document: oas31.OpenAPIObject,
  { part, place }: Found<TPart | oas31.ReferenceObject>,
): Found<TPart> {
  if (!('$ref' in part) || typeof part.$ref !== 'string') return { part: part as TPart, place };
  const target = part.$ref.slice('#/'.length).split('/');
  // The document is valid, which other tests hold, so that what a reference names is there and of the right kind.
  const found = target.reduce<unknown>((node, key) => Reflect.get(node as object, key), document);
  return resolve(document, { part: found as TPart, place: target });
}

interface Context {
  readonly answer: Answer;
  readonly findCheck: FindSchemaCheck;
}

function checkHeaders(
  document: oas31.OpenAPIObject,
  { part, place }: Found<oas31.ResponseObject>,
  { answer, findCheck }: Context,
): string[] {
  return Object.entries(part.headers ?? {}).flatMap(([name, header]) => {
    const found = resolve<oas31.HeaderObject>(document, {
      part: header,
      place: [...place, 'headers', name],
    });
    const value = answer.headers[name.toLowerCase()];
    if (value === undefined) return found.part.required ? [`the header ${name} is missing`] : [];
    if (!found.part.schema) return [];
    const check = findCheck([...found.place, 'schema']);
    return check(toHeaderValue(value, found.part.schema)).map((flaw) => `${name}: ${flaw}`);
  });
}

function toHeaderValue(text: string, schema: oas31.SchemaObject | oas31.ReferenceObject): unknown {
  const isNumber = 'type' in schema && (schema.type === 'integer' || schema.type === 'number');
  return isNumber ? Number(text) : text;
}

function checkBody(
  { part, place }: Found<oas31.ResponseObject>,
  answer: Answer,
  findCheck: FindSchemaCheck,
): string[] {
  const { body, headers } = answer;
  const types = Object.keys(part.content ?? {});
  const mediaType = toMediaType(headers['content-type']);
  if (types.length === 0) return body ? ['it has a body, where the document has none'] : [];
  if (mediaType === null || !types.includes(mediaType)) {
    return [`its media type is ${mediaType}, where the document has ${types.join(', ')}`];
  }
  if (body === undefined || answer.method === 'HEAD') return [];

  if (!part.content?.[mediaType]?.schema) return [];
  return checkText(body, mediaType, findCheck([...place, 'content', mediaType, 'schema']));
}

function checkText(text: string | null, mediaType: string, check: SchemaCheck): string[] {
  if (!/[/+]json$/.test(mediaType)) return check(text ?? '');
  const value = parse(text ?? '');
  return value === undefined ? ['its body is not JSON'] : check(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toMediaType(contentType: string | undefined): string | null {
  return contentType?.split(';')[0]?.trim().toLowerCase() ?? null;
}

/** Where the document has no operation there are only refusals, and OPTIONS. */
function checkOutside({ method, status, headers, body }: Answer, findCheck: FindSchemaCheck) {
  if (method === 'OPTIONS' && status === 204) return [];
  if (status < 400) {
    return [`${status} comes from an operation that the document does not have`];
  }
  const mediaType = toMediaType(headers['content-type']);
  if (mediaType !== 'application/problem+json') return [`its media type is ${mediaType}`];
  if (body === undefined || method === 'HEAD') return [];
  return checkText(body, mediaType, findCheck(PROBLEM));
}
