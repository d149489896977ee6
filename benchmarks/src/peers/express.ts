import { createServer } from 'node:http';
import express from 'express';
import { listenBare } from '../listen.ts';
import type { Peer } from '../peer.ts';
import {
  ArticleParams,
  CreateInput,
  createArticle,
  findArticle,
  ListQuery,
  listArticles,
} from '../workload.ts';

export const peer: Peer = {
  start() {
    const app = express();
    app.use(express.json());
    app.get('/articles', (request, response) => {
      response.json(listArticles(ListQuery.parse(request.query).limit));
    });
    app.get('/articles/:slug', (request, response) => {
      response.json(findArticle(ArticleParams.parse(request.params).slug));
    });
    app.post('/articles', (request, response) => {
      response.json(createArticle(CreateInput.parse(request.body)));
    });
    return listenBare(createServer(app));
  },
};
