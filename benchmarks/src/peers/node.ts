import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenBare } from '../listen.ts';
import type { Peer } from '../peer.ts';
import { type CreateInput, createArticle, findArticle, listArticles } from '../workload.ts';

const PREFIX = '/articles/';

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '/', method } = request;
  if (method === 'POST') return send(response, createArticle(await readJson(request)));
  if (url.startsWith(PREFIX)) return send(response, findArticle(url.slice(PREFIX.length)));
  return send(response, listArticles(Number(url.split('limit=')[1])));
}

async function readJson(request: IncomingMessage): Promise<CreateInput> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

function send(response: ServerResponse, body: unknown): void {
  const text = JSON.stringify(body);
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('content-length', Buffer.byteLength(text));
  response.end(text);
}

/** The limit of what Node can do. */
export const peer: Peer = {
  start: () => listenBare(createServer((request, response) => void answer(request, response))),
};
