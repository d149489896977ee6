import { expect } from 'vitest';
import { journey, linkTo, openWorld, photograph, publish } from './support.ts';

journey('a stranger registers, writes and publishes, and another stranger reads it', async () => {
  await using world = await openWorld();
  const writer = await world.visitor();

  await writer.goto('/');
  await writer.getByRole('link', { name: 'Register' }).click();
  await writer.getByLabel('Username').fill('ada');
  await writer.getByLabel('E-mail').fill('Ada@Example.com');
  await writer.getByLabel('Password').fill('a loom weaves flowers');
  await writer.getByRole('button', { name: 'Register' }).click();
  await writer.getByRole('heading', { name: 'Look in your mail' }).waitFor();
  await writer.goto(await linkTo(world, 'ada@example.com'));
  await writer.getByLabel('Password').fill('a loom weaves flowers');
  await writer.getByRole('button', { name: 'Confirm and sign in' }).click();
  await writer.getByText('Welcome, ada').waitFor();
  await writer.getByRole('link', { name: 'Write', exact: true }).click();
  await writer.getByLabel('Title').fill('The first note');
  await writer.getByLabel('Text').fill('# Engines\n\nThey *weave*.');
  await writer.getByRole('button', { name: 'Preview' }).click();
  await writer.getByRole('heading', { name: 'Engines', level: 2 }).waitFor();
  await photograph(writer, 'journey-preview');
  await writer.getByLabel('Tags').fill('Engines, weaving');
  await writer.getByRole('button', { name: 'Publish' }).click();
  await writer.getByRole('heading', { name: 'The first note', level: 1 }).waitFor();
  const reader = await world.visitor();
  await reader.goto('/');
  await reader.getByRole('link', { name: 'The first note' }).click();

  await reader.getByRole('heading', { name: 'Engines', level: 2 }).waitFor();
  expect(await reader.getByRole('emphasis').textContent()).toBe('weave');
  expect(await reader.title()).toBe('The first note · Duet');
  expect(await reader.getByRole('button', { name: 'Delete' }).count()).toBe(0);
  expect(world.complaints).toEqual([]);
});

journey('a draft is its writer’s alone until it is published', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const [writer, stranger] = [await world.visitor(ada), await world.visitor()];

  await writer.goto('/write');
  await writer.getByLabel('Title').fill('Half a thought');
  await writer.getByLabel('Text').fill('Not yet.');
  await writer.getByRole('button', { name: 'Save draft' }).click();
  await writer.getByRole('heading', { name: 'Half a thought' }).waitFor();
  await stranger.goto(writer.url());
  await stranger.getByRole('heading', { name: 'No such article' }).waitFor();
  await writer.getByRole('link', { name: 'Drafts' }).click();
  await writer.getByRole('link', { name: 'Half a thought' }).click();
  await writer.getByRole('button', { name: 'Publish' }).click();
  await writer.getByText('Published').waitFor();
  await stranger.reload();

  await stranger.getByRole('heading', { name: 'Half a thought' }).waitFor();
});

journey('an edit does not undo what somebody else has changed meanwhile', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const moderator = await world.member('mod', 'moderator');
  const { slug } = await publish(ada, 'Before');
  const writer = await world.visitor(ada);

  await writer.goto(`/articles/${slug}/edit`);
  await writer.getByLabel('Title').fill('Mine');
  await moderator.rpc.article.update.mutate({ slug, title: 'Corrected' });
  await writer.getByRole('button', { name: 'Save changes' }).click();

  await writer.getByText('This has changed since you read it').first().waitFor();
  await writer.getByRole('link', { name: 'Open what was saved meanwhile' }).waitFor();
  expect(await writer.getByLabel('Title').inputValue()).toBe('Mine');
  const { title } = await ada.rpc.article.bySlug.query({ slug });
  expect(title).toBe('Corrected');
});

journey('an article is edited and deleted by its writer', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const { slug } = await publish(ada, 'Before');
  const writer = await world.visitor(ada);

  await writer.goto(`/articles/${slug}`);
  await writer.getByRole('link', { name: 'Edit' }).click();
  await writer.getByLabel('Title').fill('After');
  await writer.getByRole('button', { name: 'Save changes' }).click();
  await writer.getByRole('heading', { name: 'After' }).waitFor();
  await writer.getByRole('button', { name: 'Delete' }).click();
  await writer.getByRole('button', { name: 'Cancel' }).click();
  await writer.getByRole('button', { name: 'Delete' }).click();
  await writer.getByRole('button', { name: 'Delete it' }).click();

  await writer.getByText('The article is deleted').waitFor();
  await writer.getByText('Nothing has been published yet').waitFor();
  const { items } = await ada.rpc.article.list.query({});
  expect(items).toEqual([]);
});

journey('what is missing in a form is said above it and beside the field', async () => {
  await using world = await openWorld();
  const writer = await world.visitor(await world.member('ada'));

  await writer.goto('/write');
  await writer.getByLabel('Text').fill('A text without a title.');
  await writer.getByLabel('Tags').fill('not a tag!');
  await writer.getByRole('button', { name: 'Publish' }).click();

  const summary = writer.getByRole('alert');
  await summary.getByText('Title: Fill this in').waitFor();
  await summary.getByText(/^Tags: Use lower-case/).waitFor();
  await photograph(writer, 'journey-form-errors');
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  await summary.getByRole('link', { name: /^Title/ }).click();
  await writer.keyboard.type('Now it has one');
  expect(await writer.getByLabel('Title').inputValue()).toBe('Now it has one');
});

journey('an article that is being written is not lost by a wrong click', async () => {
  await using world = await openWorld();
  const writer = await world.visitor(await world.member('ada'));
  const questions: string[] = [];
  writer.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void dialog.dismiss();
  });

  await writer.goto('/write');
  await writer.getByLabel('Title').fill('Precious');
  await writer.getByRole('link', { name: 'Feed' }).click();
  await expect.poll(() => questions, { timeout: 10_000 }).toHaveLength(1);

  expect(questions).toEqual(['Leave without saving your changes?']);
  expect(await writer.getByLabel('Title').inputValue()).toBe('Precious');
});
