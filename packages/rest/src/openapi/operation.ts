import type { oas31 } from 'zod-openapi';
import { findMediaTypes } from '../bodies/media-types.ts';
import { MERGE_PATCH } from '../bodies/merge-patch.ts';
import { acceptsNothing, isFlatObject, unwrap } from '../input/object-schema.ts';
import { isWordList } from '../input/query-conversion.ts';
import type { RestRoute } from '../route.ts';
import { findSuccessStatus } from '../success-status.ts';
import { documentConditions, documentHeaders, documentNotModified } from './conditions.ts';
import { documentDownload, RANGE_PARAMETERS } from './downloads.ts';
import { documentStream } from './event-stream.ts';
import { documentContent, documentLinkHeader } from './hypermedia.ts';
import type { DocumentedRoute } from './operation-defaults.ts';
import type { ProblemDocument } from './problems.ts';

/** Replaces what the generator assumes of every operation by what a route does. */
export function completeOperation(
  operation: oas31.OperationObject,
  route: DocumentedRoute,
  problems: ProblemDocument,
): oas31.OperationObject {
  const parameters = documentParameters(operation, route);
  return {
    ...operation,
    // Nothing at all would leave open whether somebody forgot it.
    ...(route.openapi.protect === false && { security: [] }),
    ...(route.security && { security: route.security }),
    ...(route.hints.deprecation && { deprecated: true }),
    ...(parameters.length > 0 && { parameters }),
    ...(operation.requestBody && { requestBody: documentBody(operation, route) }),
    responses: {
      ...documentSuccess(operation, route),
      ...documentNotModified(route),
      ...problems.document(route),
    },
  };
}

function documentParameters(
  { parameters = [] }: oas31.OperationObject,
  route: RestRoute,
): oas31.OperationObject['parameters'] & unknown[] {
  const documented = parameters.map((parameter) =>
    // The generator writes parameters in place.
    '$ref' in parameter ? parameter : documentParameter(withDescription(parameter), route),
  );
  const conditions = documentConditions(route);
  return [
    ...documented,
    ...(resumes(route) ? [LAST_EVENT_ID] : []),
    ...conditions,
    ...(route.downloadTypes ? RANGE_PARAMETERS : []),
  ];
}

/** What a field is for is what its parameter is for, and readers look for it there. */
function withDescription(parameter: oas31.ParameterObject): oas31.ParameterObject {
  if (!parameter.schema || '$ref' in parameter.schema) return parameter;
  const { description, ...schema } = parameter.schema;
  return description === undefined ? parameter : { description, ...parameter, schema };
}

function documentParameter(
  parameter: oas31.ParameterObject,
  { inputShape }: RestRoute,
): oas31.ParameterObject {
  const field = inputShape[parameter.name];
  const type = field && unwrap(field)._zod.def.type;
  const { schema, ...rest } = parameter;
  if (field && isFlatObject(field)) return { ...parameter, style: 'deepObject', explode: true };
  if (field && isWordList(field)) return { ...parameter, style: 'form', explode: false };
  if (type === 'object' || type === 'record') {
    return { ...rest, content: { 'application/json': { schema } } };
  }
  return type === 'date' ? { ...rest, schema: { ...schema, format: 'date-time' } } : parameter;
}

const LAST_EVENT_ID: oas31.ParameterObject = {
  in: 'header',
  name: 'Last-Event-ID',
  description: 'The id of the last event received; the stream goes on after it',
  schema: { type: 'string' },
};

function resumes({ procedure, inputShape }: RestRoute): boolean {
  return procedure.type === 'subscription' && 'lastEventId' in inputShape;
}

/** A body may be left out when no field of it is required, whatever the schema as a whole says of nothing. */
function documentBody(
  { requestBody }: oas31.OperationObject,
  route: RestRoute,
): oas31.RequestBodyObject {
  const { inputShape, parameters } = route;
  const fields = Object.entries(inputShape).filter(([name]) => !parameters.includes(name));
  const required = fields.some(([, schema]) => !acceptsNothing(schema));
  // The generator writes bodies in place, and of one media type.
  const body = requestBody as oas31.RequestBodyObject;
  const [schema] = Object.values(body.content);
  const content = findMediaTypes(route).map((type) => [
    type,
    type === MERGE_PATCH ? PATCH : schema,
  ]);
  return { ...body, content: Object.fromEntries(content), required };
}

const PATCH: oas31.MediaTypeObject = {
  schema: {
    type: 'object',
    description: 'What to change (RFC 7396): null resets or removes, an object changes within',
  },
};

function documentSuccess(
  operation: oas31.OperationObject,
  route: RestRoute,
): Record<string, oas31.ResponseObject> {
  // The generator documents 200 for everything, in place.
  const generated = operation.responses?.[200] as oas31.ResponseObject | undefined;
  const { description = '' } = generated ?? {};
  const content = documentContent(generated?.content, route);
  const headers = {
    ...generated?.headers,
    ...documentHeaders(route),
    ...documentLinkHeader(route),
  };
  if (route.procedure.type === 'subscription') {
    return { 200: documentStream(generated?.content, route) };
  }

  if (route.downloadTypes) return documentDownload(route.downloadTypes, headers);
  const status = findSuccessStatus(route);
  if (status === 204) {
    return { 204: { description: route.openapi.successDescription ?? 'Done', headers } };
  }
  if (status === 202) return { 202: { description, headers, content } };
  const replaced = status === 200 && { 200: { description, headers, content } };
  if (replaced && route.location === undefined) return replaced;
  return {
    ...replaced,
    201: { description, headers: { ...headers, Location: LOCATION }, content },
  };
}

const LOCATION: oas31.HeaderObject = {
  description: 'Where the created thing lies',
  required: true,
  schema: { type: 'string', format: 'uri-reference' },
};
