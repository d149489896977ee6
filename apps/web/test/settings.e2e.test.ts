import { expect } from 'vitest';
import { journey, openWorld } from './support.ts';

journey('a member changes how others see them', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const page = await world.visitor(ada);

  await page.goto('/settings');
  await page.getByLabel('Username').fill('countess');
  await page.getByLabel('About you').fill('Writes notes that outgrow the text.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();
  await page.getByLabel('Account of countess').click();
  await page.getByRole('link', { name: 'Your profile' }).click();

  await page.getByRole('heading', { name: 'countess' }).waitFor();
  await page.getByText('Writes notes that outgrow the text.').waitFor();
});

journey('a picture can be set and taken away', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const page = await world.visitor(ada);

  await page.goto('/settings');
  await page.getByLabel('Picture').fill('https://pictures.example/ada.png');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();
  const pictured = await ada.rpc.user.me.query();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByLabel('Picture').fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();

  expect(pictured.image).toBe('https://pictures.example/ada.png');
  expect((await ada.rpc.user.me.query()).image).toBeNull();
});

journey('a name that is taken is refused, and the form stays as it is', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  await world.member('bob');
  const page = await world.visitor(ada);

  await page.goto('/settings');
  await page.getByLabel('Username').fill('bob');
  await page.getByRole('button', { name: 'Save' }).click();

  await page
    .getByRole('alert')
    .getByText(/already in use/)
    .waitFor();
  expect(await page.getByLabel('Username').inputValue()).toBe('bob');
});
