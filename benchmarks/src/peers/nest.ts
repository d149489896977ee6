import 'reflect-metadata';
import type { Server } from 'node:http';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Module,
  Param,
  Post,
  Query,
  StandardSchemaValidationPipe,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { z } from 'zod';
import { portOf } from '../listen.ts';
import type { Peer } from '../peer.ts';
import {
  ArticleParams,
  CreateInput,
  createArticle,
  findArticle,
  ListQuery,
  listArticles,
} from '../workload.ts';

class ArticleController {
  bySlug({ slug }: z.infer<typeof ArticleParams>) {
    return findArticle(slug);
  }

  list({ limit }: z.infer<typeof ListQuery>) {
    return listArticles(limit);
  }

  create(input: CreateInput) {
    return createArticle(input);
  }
}

class AppModule {}

/** Node strips types and leaves decorators alone, so they are applied by hand. */
function decorate(): void {
  const { prototype } = ArticleController;
  const methodOf = (name: string) => Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  Controller('articles')(ArticleController);
  Get(':slug')(prototype, 'bySlug', methodOf('bySlug'));
  Param({ schema: ArticleParams })(prototype, 'bySlug', 0);
  Get()(prototype, 'list', methodOf('list'));
  Query({ schema: ListQuery })(prototype, 'list', 0);
  Post()(prototype, 'create', methodOf('create'));
  HttpCode(200)(prototype, 'create', methodOf('create'));
  Body({ schema: CreateInput })(prototype, 'create', 0);
  Module({ controllers: [ArticleController] })(AppModule);
}

export const peer: Peer = {
  async start() {
    decorate();
    const app = await NestFactory.create(AppModule, new FastifyAdapter(), { logger: false });
    app.useGlobalPipes(new StandardSchemaValidationPipe());
    await app.listen(0, '127.0.0.1');
    return portOf(app.getHttpServer() as Server);
  },
};
