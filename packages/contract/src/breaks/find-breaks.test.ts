import { describe, expect, test } from 'vitest';
import { describeBreak } from './break.ts';
import { findBreaks } from './find-breaks.ts';
import { NOTES, notesWith, toProblem } from './notes-document.ts';

const GET = '/paths/~1notes/get';
const POST = '/paths/~1notes/post';
const NOTE = '/components/schemas/Note';
const NEW = '/components/schemas/NewNote';
const JSON_BODY = `${POST}/requestBody/content/application~1json`;
const CSV = `${GET}/responses/200/content/text~1csv`;
const required = { in: 'query', name: 'tag', required: true };

type Change = [pointer: string, value?: unknown];

const findAll = (...change: Change) => findBreaks(NOTES, notesWith(...change)).map(describeBreak);

// biome-ignore format: one change on each line
describe('what breaks', () => {
  test.each<[name: string, sentence: string, change: Change]>([
    ['an operation that goes', 'POST /notes, the operation: it is gone (before: there; after: none)', [POST]],
    ['an operation under another name', 'GET /notes, operationId: the operation is called otherwise (before: note-list; after: list)', [`${GET}/operationId`, 'list']],
    ['security that is added', 'GET /notes, security: it asks for what it did not (before: nothing; after: session)', [`${GET}/security`, [{ session: [] }]]],
    ['a scope that is added', 'POST /notes, security: it asks for what it did not (before: session; after: session and session:write)', [`${POST}/security`, [{ session: ['write'] }]]],
    ['another way to say who one is', 'All operations, securitySchemes session: callers prove otherwise who they are (before: {"type":"apiKey","in":"cookie","name":"session"}; after: {"type":"apiKey","in":"cookie","name":"sid"})', ['/components/securitySchemes/session/name', 'sid']],
    ['tokens that come from elsewhere', 'All operations, securitySchemes token: callers prove otherwise who they are (before: {"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"/token"}}}; after: {"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"/tokens"}}})', ['/components/securitySchemes/token/flows/clientCredentials/tokenUrl', '/tokens']],
    ['a base path that moves', 'All operations, servers: they lie elsewhere (before: /api/v1; after: /api/v2)', ['/servers', [{ url: '/api/v2' }]]],
    ['a parameter that goes', 'GET /notes, query limit: a parameter is gone (before: there; after: none)', [`${GET}/parameters`, NOTES.paths?.['/notes']?.get?.parameters?.slice(1)]],
    ['a parameter that is new and required', 'GET /notes, query tag: a parameter is required now (before: none; after: required)', [`${GET}/parameters/3`, required]],
    ['a parameter that becomes required', 'GET /notes, header accept-language: a parameter is required now (before: optional; after: required)', ['/components/parameters/Language/required', true]],
    ['a parameter that is written otherwise', 'GET /notes, query sort: a parameter is written otherwise (before: style form, explode true; after: style form, explode false)', [`${GET}/parameters/1/explode`, false]],
    ['a value that is accepted no longer', 'GET /notes, query sort: a value is accepted no longer (before: title | age; after: title)', [`${GET}/parameters/1/schema/enum`, ['title']]],
    ['a list of values where there was none', 'GET /notes, header accept-language: a value is accepted no longer (before: any value; after: en)', ['/components/parameters/Language/schema/const', 'en']],
    ['another default', 'GET /notes, query limit: who sends nothing gets another default (before: 20; after: 50)', [`${GET}/parameters/0/schema/default`, 50]],
    ['a lower maximum', 'GET /notes, query limit: maximum refuses what was accepted (before: 100; after: 50)', [`${GET}/parameters/0/schema/maximum`, 50]],
    ['a new minimum', 'GET /notes, query limit: minimum refuses what was accepted (before: none; after: 1)', [`${GET}/parameters/0/schema/minimum`, 1]],
    ['a shorter text', 'POST /notes, body application/json /title: maxLength refuses what was accepted (before: 80; after: 40)', [`${NEW}/properties/title/maxLength`, 40]],
    ['a new pattern', 'POST /notes, body application/json /title: pattern refuses what was accepted (before: none; after: ^A)', [`${NEW}/properties/title/pattern`, '^A']],
    ['a body that becomes required', 'POST /notes, body: a body is required now (before: optional; after: required)', [`${POST}/requestBody/required`, true]],
    ['a body that is taken no longer', 'POST /notes, body: a body is taken no longer (before: there; after: none)', [`${POST}/requestBody`]],
    ['a media type of a body that goes', 'POST /notes, body application/json: a media type is gone (before: application/json | application/x-www-form-urlencoded; after: application/x-www-form-urlencoded)', [JSON_BODY]],
    ['an input that goes', 'POST /notes, body application/json /colour: an input is gone (before: optional; after: none)', [`${NEW}/properties/colour`]],
    ['an input that becomes required', 'POST /notes, body application/json /colour: an input is required now (before: optional; after: required)', [`${NEW}/required`, ['title', 'colour']]],
    ['a new input that is required', 'POST /notes, body application/json /size: a new input is required (before: none; after: required)', [`${NEW}/required`, ['title', 'size']]],
    ['an input of another type', 'POST /notes, body application/json /title: a type is accepted no longer (before: string; after: integer)', [`${NEW}/properties/title`, { type: 'integer' }]],
    ['a choice of an input that goes', 'POST /notes, body application/json /place: a type is accepted no longer (before: string | integer; after: string)', [`${NEW}/properties/place`, { type: 'string' }]],
    ['inputs without a name that are refused', 'POST /notes, body application/json: other members are refused (before: of any name; after: none)', [`${NEW}/additionalProperties`, false]],
    ['a success status that goes', 'POST /notes, 201: a status is gone (before: 201; after: 200)', [`${POST}/responses`, { 200: {}, 409: toProblem('TAKEN', 'FULL') }]],
    ['a header that goes', 'GET /notes, 200 ETag: a header is gone (before: there; after: none)', [`${GET}/responses/200/headers/ETag`]],
    ['a header that may be missing', 'GET /notes, 200 ETag: a header may be missing now (before: required; after: optional)', [`${GET}/responses/200/headers/ETag/required`]],
    ['a media type of an answer that goes', 'GET /notes, 200 text/csv: a media type is gone (before: application/json | text/csv; after: application/json)', [CSV]],
    ['an output that goes', 'GET /notes, 200 application/json /*/size: an output is gone (before: optional; after: none)', [`${NOTE}/properties/size`]],
    ['an output that may be missing', 'GET /notes, 200 application/json /*/state: an output may be missing now (before: required; after: optional)', [`${NOTE}/required`, ['title']]],
    ['an output that may be null', 'GET /notes, 200 application/json /*/title: a type is new (before: string; after: string | null)', [`${NOTE}/properties/title/type`, ['string', 'null']]],
    ['an output of another type', 'GET /notes, 200 application/json /*/title: a type is new (before: string; after: integer)', [`${NOTE}/properties/title/type`, 'integer']],
    ['an output of another form', 'GET /notes, 200 application/json /*/madeAt: format is another (before: date-time; after: date)', [`${NOTE}/properties/madeAt/format`, 'date']],
    ['a value of an output that is new', 'GET /notes, 200 application/json /*/state: a value is new (before: draft | done; after: draft | done | lost)', [`${NOTE}/properties/state/enum`, ['draft', 'done', 'lost']]],
    ['an output that has any value now', 'GET /notes, 200 application/json /*/state: a value is new (before: draft | done; after: any value)', [`${NOTE}/properties/state/enum`]],
    ['a record of other values', 'GET /notes, 200 application/json /*/counts/*: a type is new (before: integer; after: string)', [`${NOTE}/properties/counts/additionalProperties`, { type: 'string' }]],
    ['a problem under another code', 'POST /notes, 409: a problem has another code (before: TAKEN; after: USED)', [`${POST}/responses/409`, toProblem('USED', 'FULL')]],
    ['a problem at another status', 'POST /notes, 409: the problem FULL has another status (before: 409; after: 422)', [`${POST}/responses`, { 201: {}, 409: toProblem('TAKEN'), 422: toProblem('FULL') }]],
  ])('%s', (_name, sentence, change) => {
    expect(findAll(...change)).toEqual([sentence]);
  });
});

// biome-ignore format: one change on each line
describe('what does no harm', () => {
  test.each<[name: string, pointer: string, value?: unknown]>([
    ['the same document', '/info/title', 'Notes'],
    ['a new operation', '/paths/~1notes/delete', { operationId: 'clear', responses: {} }],
    ['other words', `${GET}/summary`, 'All notes'],
    ['an end that is announced', `${GET}/deprecated`, true],
    ['security that is taken away', `${POST}/security`, []],
    ['a scope that nothing needs', '/components/securitySchemes/token/flows/clientCredentials/scopes/read', 'Read notes'],
    ['another way to sign in beside the old one', `${POST}/security`, [{ session: [] }, { token: [] }]],
    ['a new parameter', `${GET}/parameters/3`, { ...required, required: false }],
    ['the same parameter in place', `${GET}/parameters/2`, NOTES.components?.parameters?.Language],
    ['a new value of an input', `${GET}/parameters/1/schema/enum`, ['title', 'age', 'size']],
    ['any value of an input', `${GET}/parameters/1/schema/enum`],
    ['a higher maximum', `${GET}/parameters/0/schema/maximum`, 200],
    ['a maximum that goes', `${GET}/parameters/0/schema/maximum`],
    ['numbers where integers were taken', `${GET}/parameters/0/schema/type`, 'number'],
    ['a new input', `${NEW}/properties/size`, { type: 'integer' }],
    ['an input that is required no longer', `${NEW}/required`, []],
    ['null where it was not taken', `${NEW}/properties/title/type`, ['string', 'null']],
    ['a new media type of a body', `${POST}/requestBody/content/text~1csv`, {}],
    ['a new success status', `${POST}/responses/200`, { description: 'Replaced' }],
    ['a new header', `${GET}/responses/200/headers/Link`, {}],
    ['a new media type of an answer', `${GET}/responses/200/content/text~1html`, {}],
    ['a new output', `${NOTE}/properties/id`, { type: 'string' }],
    ['an output that is always there', `${NOTE}/required`, ['title', 'state', 'size']],
    ['an output that is never null', `${NOTE}/properties/size/type`, 'integer'],
    ['a value that never comes', `${NOTE}/properties/state/enum`, ['draft']],
    ['a longer output', `${NOTE}/properties/title/maxLength`, 800],
    ['a problem that goes', `${POST}/responses/409`, toProblem('TAKEN')],
    ['a new problem', `${POST}/responses/422`, toProblem('VALIDATION')],
    ['a new problem at a status', `${POST}/responses/409`, toProblem('TAKEN', 'FULL', 'LATE')],
  ])('%s', (_name, pointer, value) => {
    expect(findAll(pointer, value)).toEqual([]);
  });
});
