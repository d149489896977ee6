import { expect } from 'vitest';
import { journey, openWorld, photograph } from './support.ts';

/** A square of four colours. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR42mP8z8BQz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
  'base64',
);
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: PNG });

/** Whether the browser could show an image. */
const isShown = (image: Element) => image instanceof HTMLImageElement && image.naturalWidth > 0;

journey('a member chooses a portrait, sees it first, and takes it away', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const page = await world.visitor(ada);

  await page.goto('/settings');
  await page.getByLabel('Portrait', { exact: true }).last().setInputFiles(picture('ada.png'));
  await page.getByRole('button', { name: 'Use this portrait' }).waitFor();
  await photograph(page, 'journey-portrait');
  const before = await ada.rpc.user.me.query();
  await page.getByRole('button', { name: 'Use this portrait' }).click();
  await page.getByText('This is you now').waitFor();
  const { image } = await ada.rpc.user.me.query();
  await page.goto('/profiles/ada');
  const portrait = page.locator(`img[src="${image}"]`).first();
  await portrait.waitFor();

  expect(before.image).toBeNull();
  await expect.poll(() => portrait.evaluate(isShown)).toBe(true);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Remove portrait' }).click();
  await page.getByText('The portrait is gone').waitFor();
  expect((await ada.rpc.user.me.query()).image).toBeNull();
  expect(world.complaints).toEqual([]);
});

journey('a file that is no picture is refused in words, and nothing is lost', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const page = await world.visitor(ada);

  await page.goto('/settings');
  await page.getByLabel('About you').fill('Half a sentence');
  const field = page.getByLabel('Portrait', { exact: true }).last();
  await field.setInputFiles({
    name: 'x.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg/>'),
  });
  await page.getByText('Use a PNG, JPEG, GIF, WebP or AVIF image').waitFor();
  await field.setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('text') });
  await page.getByRole('button', { name: 'Use this portrait' }).click();

  await page.getByText('Use a PNG, JPEG, GIF, WebP or AVIF image').waitFor();
  expect(await page.getByLabel('About you').inputValue()).toBe('Half a sentence');
  expect((await ada.rpc.user.me.query()).image).toBeNull();
});

journey('a writer puts an image into an article, and its readers see it', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const { slug } = await ada.rpc.article.create.mutate({ title: 'Looms', body: 'They weave.' });
  const [writer, reader] = [await world.visitor(ada), await world.visitor()];

  await writer.goto(`/articles/${slug}/edit`);
  await writer.getByLabel('Add an image').setInputFiles(picture('A loom.png'));
  await writer.getByRole('button', { name: 'Insert A loom.png' }).waitFor();
  await photograph(writer, 'journey-images');
  expect(await writer.locator('#body').inputValue()).toMatch(
    /^They weave\.\n\n!\[A loom\]\(\/api\/v1\/files\/[0-9a-f-]{36}\)$/,
  );
  await writer.getByRole('button', { name: 'Publish' }).click();
  await writer.getByRole('heading', { name: 'Looms', level: 1 }).waitFor();
  await reader.goto(`/articles/${slug}`);

  const image = reader.getByAltText('A loom');
  await image.waitFor();
  await expect.poll(() => image.evaluate(isShown)).toBe(true);
  await writer.goto(`/articles/${slug}/edit`);
  await writer.getByRole('button', { name: 'Remove A loom.png' }).click();
  await writer.getByText('The image is gone').waitFor();
  expect(await ada.rpc.image.list.query({ slug })).toEqual({ items: [] });
  expect([...world.complaints]).toEqual([]);
});
