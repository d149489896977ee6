import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { anArticle } from '../../../test/articles.ts';
import { ADA, NOBODY, renderConsole } from '../../../test/render-console.tsx';
import { refusal } from '../../../test/stub-client.ts';

const never = () => new Promise(() => {});

test('says that it is loading until the server has answered', async () => {
  renderConsole('/', { 'article.list': never });

  await screen.findByText('Loading articles…');
});

test('shows the articles, each with a link to read it', async () => {
  const items = [anArticle(), anArticle({ slug: 'second', title: 'Second' })];
  renderConsole('/', { 'article.list': () => ({ items, nextCursor: null }) });

  const link = await screen.findByRole('link', { name: 'Second' });

  expect(link.getAttribute('href')).toBe('/articles/second');
  expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
});

test('says what to do next when there is nothing', async () => {
  renderConsole('/', { 'session.current': () => ADA });

  await screen.findByRole('link', { name: 'Write the first article' });
});

test('offers to try again when the server fails', async () => {
  let isDown = true;
  const { person } = renderConsole('/', {
    'article.list': () => {
      if (isDown) throw new Error('connection refused');
      return { items: [anArticle()], nextCursor: null };
    },
  });
  const retry = await screen.findByRole('button', { name: 'Try again' });

  isDown = false;
  await person.click(retry);

  await screen.findByRole('link', { name: 'First' });
});

test('loads the next page on demand', async () => {
  const pages: Record<string, unknown> = {
    undefined: { items: [anArticle()], nextCursor: 'two' },
    two: { items: [anArticle({ slug: 'second', title: 'Second' })], nextCursor: null },
  };
  const { person } = renderConsole('/', {
    'article.list': (input) => pages[String((input as { cursor?: string }).cursor)], // a list's input
  });

  await person.click(await screen.findByRole('button', { name: 'Load more' }));

  await screen.findByRole('link', { name: 'Second' });
  expect(screen.getByRole('link', { name: 'First' })).toBeDefined();
});

test('a favorite shows at once and is taken back when the server refuses', async () => {
  let refuse: (error: unknown) => void = () => {};
  const { person } = renderConsole('/', {
    'session.current': () => ADA,
    'article.list': () => ({ items: [anArticle()], nextCursor: null }),
    'article.favorite': () => new Promise((_resolve, reject) => (refuse = reject)),
  });
  const button = await screen.findByRole('button', { name: 'Favorite “First”, 2 so far' });

  await person.click(button);
  await screen.findByRole('button', { name: 'Favorite “First”, 3 so far', pressed: true });
  refuse(refusal({ code: 'CONFLICT', httpStatus: 409, message: 'Not this time' }));

  await screen.findByRole('button', { name: 'Favorite “First”, 2 so far', pressed: false });
  await screen.findByText('Not this time');
});

test('a session that ended elsewhere leads to the sign-in page and back', async () => {
  let isOver = false;
  const { person, router } = renderConsole('/?tag=http', {
    'session.current': () => (isOver ? NOBODY : ADA),
    'article.list': () => ({ items: [anArticle()], nextCursor: null }),
    'article.favorite': () => {
      isOver = true;
      throw refusal({ code: 'UNAUTHORIZED', httpStatus: 401 });
    },
  });

  await person.click(await screen.findByRole('button', { name: /^Favorite/ }));

  await screen.findByRole('heading', { name: 'Sign in' });
  expect(router.state.location.search).toEqual({ returnTo: '/?tag=http' });
});

test('a call with a token that has just been renewed fails, and nobody is sent away', async () => {
  const { person, router } = renderConsole('/', {
    'session.current': () => ADA,
    'article.list': () => ({ items: [anArticle()], nextCursor: null }),
    'article.favorite': () => {
      throw refusal({ code: 'UNAUTHORIZED', httpStatus: 401, message: 'Sign in first' });
    },
  });

  await person.click(await screen.findByRole('button', { name: /^Favorite/ }));

  await screen.findByText('Sign in first');
  expect(router.state.location.pathname).toBe('/');
});

test('asks for the order that is chosen, and keeps it in the address', async () => {
  const asked: unknown[] = [];
  const { person, router } = renderConsole('/?tag=http', {
    'article.list': (input) => {
      asked.push(input);
      return { items: [anArticle()], nextCursor: null };
    },
  });

  await person.selectOptions(await screen.findByLabelText('Order'), 'Title, A to Z');
  await screen.findByRole('link', { name: 'First' });

  expect(asked.at(-1)).toMatchObject({ tag: 'http', sort: 'title' });
  expect(router.state.location.search).toEqual({ tag: 'http', sort: 'title' });
});
