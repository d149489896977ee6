import { expect } from 'vitest';
import { journey, openWorld, photograph, publish } from './support.ts';

const PAGE = 20;

journey('a reader follows, favorites and comments', async () => {
  await using world = await openWorld();
  const [ada, bob] = [await world.member('ada'), await world.member('bob')];
  const { slug } = await publish(ada, 'On weaving');
  const page = await world.visitor(bob);

  await page.goto(`/articles/${slug}`);
  await page.getByRole('button', { name: 'Follow ada' }).click();
  await page.getByRole('button', { name: 'Following ada', pressed: true }).waitFor();
  await page.getByRole('button', { name: 'Favorite “On weaving”, 0 so far' }).click();
  await page.getByRole('button', { name: 'Favorite “On weaving”, 1 so far' }).waitFor();
  await page.getByLabel('Add a comment').fill('Lovely.');
  await page.getByRole('button', { name: 'Comment' }).click();
  const comment = page.getByRole('listitem').filter({ hasText: 'Lovely.' });
  await comment.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Edit your comment').fill('Lovely indeed.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Lovely indeed.').waitFor();
  await page.getByRole('link', { name: 'Feed' }).click();

  await page.getByRole('link', { name: 'On weaving' }).waitFor();
  const article = await bob.rpc.article.bySlug.query({ slug });
  expect(article).toMatchObject({ favorited: true, author: { following: true } });
  const { items } = await bob.rpc.comment.list.query({ slug });
  expect(items.map(({ body }) => body)).toEqual(['Lovely indeed.']);
});

journey('a reader puts the articles in order, and the address keeps it', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  for (const title of ['Bee', 'Ant', 'Cat']) await publish(ada, title);
  const page = await world.visitor();
  const titles = () => page.getByRole('article').getByRole('heading').allTextContents();

  await page.goto('/');
  await page.getByRole('link', { name: 'Cat' }).waitFor();
  const newest = await titles();
  await page.getByLabel('Order').selectOption('Title, A to Z');
  await page.waitForURL('**/?sort=title');
  await page.locator('article').first().getByText('Ant').waitFor();
  const sorted = await titles();
  await page.reload();
  await page.locator('article').first().getByText('Ant').waitFor();

  expect(newest).toEqual(['Cat', 'Ant', 'Bee']);
  expect(sorted).toEqual(['Ant', 'Bee', 'Cat']);
  expect(await titles()).toEqual(sorted);
});

journey('a comment is deleted by its writer only', async () => {
  await using world = await openWorld();
  const [ada, bob] = [await world.member('ada'), await world.member('bob')];
  const { slug } = await publish(ada, 'On weaving');
  await bob.rpc.comment.create.mutate({ slug, body: 'Mine.' });
  await ada.rpc.comment.create.mutate({ slug, body: 'Not mine.' });
  const page = await world.visitor(bob);

  await page.goto(`/articles/${slug}`);
  await page.getByText('Not mine.').waitFor();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.getByText('The comment is deleted').waitFor();

  await page.getByText('Mine.', { exact: true }).waitFor({ state: 'detached' });
  expect(await page.getByText('Not mine.').count()).toBe(1);
});

journey('the list goes on as it is scrolled, to its end', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const total = 2 * PAGE + 5;
  for (let number = 1; number <= total; number += 1) await publish(ada, `Note ${number}`);
  const page = await world.visitor();

  await page.goto('/');
  await page.getByRole('link', { name: `Note ${total}`, exact: true }).waitFor();
  for (const oldest of [`Note ${PAGE}`, 'Note 1']) {
    await page.mouse.wheel(0, 50_000);
    await page.getByRole('link', { name: oldest, exact: true }).waitFor();
    await page.getByRole('button', { name: 'Loading…' }).waitFor({ state: 'detached' });
  }

  const titles = await page.getByRole('article').getByRole('heading').allTextContents();
  expect(titles).toEqual(Array.from({ length: total }, (_, index) => `Note ${total - index}`));
  expect(await page.getByRole('button', { name: 'Load more' }).count()).toBe(0);
});

journey('the list is narrowed by tag and by words, in an address that can be shared', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  await publish(ada, 'On looms', { tags: ['weaving'] });
  await publish(ada, 'On numbers', { tags: ['counting'] });
  const [page, friend] = [await world.visitor(), await world.visitor()];

  await page.goto('/');
  await page.getByRole('complementary').getByRole('link', { name: 'weaving' }).click();
  await page.getByRole('heading', { name: 'Articles tagged weaving' }).waitFor();
  await page.getByLabel('Search the articles').fill('looms');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('heading', { name: 'Articles about “looms” tagged weaving' }).waitFor();
  await friend.goto(page.url());

  await friend.getByRole('link', { name: 'On looms' }).waitFor();
  expect(await friend.getByRole('article').count()).toBe(1);
});

journey('an article that is published meanwhile is offered, not pushed', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  await publish(ada, 'Old');
  const page = await world.visitor();
  const isListening = page.waitForResponse((response) => response.url().includes('onChange'));

  await page.goto('/');
  await page.getByRole('link', { name: 'Old' }).waitFor();
  await isListening;
  await publish(ada, 'New');
  const offer = page.getByRole('button', { name: 'One new article: show it' });
  await offer.waitFor();
  await photograph(page, 'journey-news');
  await offer.click();

  await page.getByRole('link', { name: 'New' }).waitFor();
  await page.getByRole('button', { name: /new article/ }).waitFor({ state: 'detached' });
});

journey('what somebody wrote cannot run', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const body = [
    '<img src="x" onerror="document.title = `taken`">',
    '<script>document.title = `taken`</script>',
    '[a link](javascript:document.title=`taken`)',
    'The end.',
  ].join('\n\n');
  const { slug } = await publish(ada, 'Mischief', { body });
  const page = await world.visitor();

  await page.goto(`/articles/${slug}`);
  await page.getByText('The end.').waitFor();
  await page.getByText('a link').click();

  expect(await page.title()).toBe('Mischief · Duet');
  expect(await page.locator('.prose').locator('img, script, a').count()).toBe(0);
  expect(world.complaints).toEqual([]);
});
