import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey, linkTo, openWorld, photograph, publish } from './support.ts';

/** A busy machine takes its time to draw. */
const PATIENCE = { timeout: 10_000 };

/** Presses Tab until the element with this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(nameOfFocused);
    if (focused === name) return;
    seen.push(focused);
  }
  throw new Error(`Tab does not reach “${name}”, only: ${seen.join(' | ')}`);
}

function nameOfFocused(): string {
  const focused = document.activeElement;
  const label = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
  const name = label ? focused.labels?.[0]?.textContent : focused?.getAttribute('aria-label');
  return (name ?? focused?.textContent ?? '').trim();
}

journey('everything from registering to publishing works without a mouse', async () => {
  await using world = await openWorld();
  const page = await world.visitor();
  const { keyboard } = page;

  await page.goto('/');
  await page.getByText('Nothing has been published yet').waitFor();
  await tabTo(page, 'Register');
  await keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: 'Create an account' });
  await heading.waitFor();
  await expect.poll(() => page.evaluate(nameOfFocused), PATIENCE).toBe('Create an account');
  for (const [field, text] of [
    ['Username', 'ada'],
    ['E-mail', 'ada@example.com'],
    ['Password', 'a loom weaves flowers'],
  ] as const) {
    await tabTo(page, field);
    await keyboard.type(text);
  }
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
  await page.goto(await linkTo(world, 'ada@example.com'));
  await tabTo(page, 'Password');
  await keyboard.type('a loom weaves flowers');
  await keyboard.press('Enter');
  await page.getByText('Welcome, ada').waitFor();
  await tabTo(page, 'Write');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Write' }).waitFor();
  await tabTo(page, 'Title');
  await keyboard.type('By hand');
  await tabTo(page, 'Text');
  await keyboard.type('Without a mouse.');
  await tabTo(page, 'Publish');
  await keyboard.press('Enter');

  await page.getByRole('heading', { name: 'By hand' }).waitFor();
});

journey('the first press of Tab offers a way past the navigation', async () => {
  await using world = await openWorld();
  const page = await world.visitor();

  await page.goto('/sign-in');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.keyboard.press('Tab');
  const link = page.getByRole('link', { name: 'Skip to the content' });
  expect(await link.evaluate((a) => a === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');

  expect(await page.evaluate(nameOfFocused)).toBe('E-mail');
});

journey('a question is answered with Escape, and the focus goes back', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const { slug } = await publish(ada, 'Precious');
  const page = await world.visitor(ada);

  await page.goto(`/articles/${slug}`);
  await page.getByRole('button', { name: 'Delete' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await photograph(page, 'journey-dialog');
  await page.keyboard.press('Escape');

  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await page.evaluate(nameOfFocused)).toBe('Delete');
});

journey('the chosen theme is there again after a reload', async () => {
  await using world = await openWorld();
  const page = await world.visitor(undefined, { colorScheme: 'dark' });
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  await page.goto('/sign-in');
  const dark = await paper();
  await page.getByRole('button', { name: 'Theme: system' }).click();
  const light = await paper();
  await page.reload();

  await page.getByRole('button', { name: 'Theme: light' }).waitFor();
  expect(light).not.toBe(dark);
  expect(await paper()).toBe(light);
});
