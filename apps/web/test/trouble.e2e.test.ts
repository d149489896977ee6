import { journey, openWorld, photograph, publish } from './support.ts';

journey('a server that is away is said to be away, and asked again', async () => {
  await using world = await openWorld();
  const ada = await world.member('ada');
  const { slug } = await publish(ada, 'Patience');
  const page = await world.visitor();
  await page.goto('/sign-in');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();

  await page.route('**/trpc/**', (route) => route.abort());
  await page.getByRole('link', { name: 'Articles', exact: true }).click();
  const failure = page.getByRole('alert').filter({ hasText: 'The server cannot be reached' });
  await failure.first().waitFor();
  await photograph(page, 'journey-server-away');
  await page.unroute('**/trpc/**');
  await page.getByRole('button', { name: 'Try again' }).first().click();

  await page.locator(`a[href="/articles/${slug}"]`).waitFor();
});

journey('an address that leads nowhere says so, with a way back', async () => {
  await using world = await openWorld();
  const page = await world.visitor();

  await page.goto('/articles/never-written');
  await page.getByRole('heading', { name: 'No such article' }).waitFor();
  await page.goto('/profiles/nobody-here');
  await page.getByRole('heading', { name: 'No such author' }).waitFor();
  await page.goto('/nowhere');
  await page.getByRole('heading', { name: 'No such page' }).waitFor();
  await page.getByRole('link', { name: 'To the articles', exact: true }).click();

  await page.getByText('Nothing has been published yet').waitFor();
});
