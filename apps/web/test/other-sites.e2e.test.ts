import { expect } from 'vitest';
import { openSite } from './other-site.ts';
import { journey, openWorld, publish } from './support.ts';

const SAME_SITE = '127.0.0.1';
const OTHER_SITE = 'localhost';

interface Call {
  url: string;
  init?: RequestInit;
}

/** Calls the server from within a page, with whatever credentials the browser gives away. Runs in the browser. */
async function callFromPage({ url, init }: Call) {
  try {
    const response = await fetch(url, { credentials: 'include', ...init });
    const { status, headers } = response;
    return {
      status,
      etag: headers.get('etag'),
      requestId: headers.get('x-request-id'),
      body: await response.text(),
    };
  } catch (error) {
    return { refused: String(error) };
  }
}

const json = { 'content-type': 'application/json' };

journey('CSR-4: a page of a listed origin reads and writes as this one does', async () => {
  await using site = await openSite();
  await using world = await openWorld({ settings: { corsOrigins: [site.at(SAME_SITE)] } });
  const ada = await world.member('ada');
  const { slug } = await publish(ada, 'Shared');
  const page = await world.visitor(ada);
  const url = `${world.url}/api/v1/articles/${slug}`;

  await page.goto(site.at(SAME_SITE));
  const read = await page.evaluate(callFromPage, { url });
  const headers = {
    ...json,
    'if-match': String(read.etag),
    'idempotency-key': crypto.randomUUID(),
  };
  const init = { method: 'PATCH', headers, body: '{"title":"From there"}' };
  const written = await page.evaluate(callFromPage, { url, init });
  const stale = await page.evaluate(callFromPage, {
    url,
    init: { ...init, headers: { ...headers, 'idempotency-key': crypto.randomUUID() } },
  });

  expect(read).toMatchObject({ status: 200, requestId: expect.any(String) });
  expect(written).toMatchObject({ status: 200, body: expect.stringContaining('From there') });
  // A refusal can be read as well.
  expect(stale).toMatchObject({
    status: 412,
    body: expect.stringContaining('PRECONDITION_FAILED'),
  });
});

journey(
  'CSR-4: a page of a listed origin on another site is a stranger: the cookie stays away',
  async () => {
    await using site = await openSite();
    await using world = await openWorld({ settings: { corsOrigins: [site.at(OTHER_SITE)] } });
    const page = await world.visitor(await world.member('ada'));

    await page.goto(site.at(OTHER_SITE));
    const session = await page.evaluate(callFromPage, { url: `${world.url}/api/v1/session` });

    expect(session).toMatchObject({ status: 200, body: expect.stringContaining('"user":null') });
  },
);

journey('CSR-1: a page of any other origin reads nothing and changes nothing', async () => {
  await using site = await openSite();
  await using world = await openWorld({ settings: { corsOrigins: ['https://app.example.com'] } });
  const ada = await world.member('ada');
  const page = await world.visitor(ada);
  const url = `${world.url}/api/v1/session`;
  const form = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' };

  // The same site and another port: the browser does send the cookie along.
  await page.goto(site.at(SAME_SITE));
  const attempts = [
    await page.evaluate(callFromPage, { url }),
    await page.evaluate(callFromPage, { url, init: { method: 'DELETE' } }),
    await page.evaluate(callFromPage, { url: `${world.url}/trpc/session.delete`, init: form }),
    await page.evaluate(callFromPage, {
      url: `${world.url}/trpc/session.delete`,
      init: { ...form, headers: json },
    }),
  ];
  await page.evaluate(callFromPage, {
    url: `${world.url}/trpc/session.delete`,
    init: { ...form, mode: 'no-cors' as const },
  });

  expect(attempts).toEqual(attempts.map(() => ({ refused: 'TypeError: Failed to fetch' })));
  expect((await ada.rpc.session.current.query()).user).toMatchObject({ username: 'ada' });
});
