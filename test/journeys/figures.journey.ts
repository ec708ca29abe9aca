// Somebody looks at how complaints are handled: the figures, what stands behind one, and the queue behind another; by keyboard, on a
// phone, in the dark.
import { expect, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

let program: ProgramForJourneys;
let client: ApiClient;
test.beforeAll(async () => {
  program = await programForJourneys();
  client = await signIn(program.url);
  await promised();
});
test.afterAll(() => program.close());

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function promised(): Promise<void> {
  const told = { customer: { name: 'Amara Osei', phone: '020 7946 0000' }, description: 'Still no heat.', channel: 'phone' };
  const logged = await client.ask('POST', '/api/complaints', { ...told, title: 'Figures: no heat', handleMyself: true });
  const { id } = logged.body as { id: string };
  const me = (await client.ask('GET', '/api/me')).body as { person: { id: string } };
  for (const what of ['Ring on Monday', 'Send the part']) {
    const promise = { what, owner: me.person.id, day: day(1), meant: true };
    expect((await client.ask('POST', `/api/complaints/${id}/promises`, promise)).status).toBe(200);
  }
}

test.describe('Handling in figures', () => {
  test('opens what a figure counts, and from there the complaint', async ({ page }) => {
    await openSignedIn(page, client, `${program.url}/my-work`, 'My work');
    await page.getByRole('link', { name: 'How complaints are handled, in figures' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Handling in figures' })).toBeFocused();
    await isAccessible(page);
    await page.getByRole('link', { name: 'Promises, Still to keep: 2. Show them' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Promises · Still to keep' })).toBeVisible();
    await expect(page.getByText('Ring on Monday')).toBeVisible();
    await isAccessible(page);
    await page.getByRole('link', { name: 'Figures: no heat' }).first().press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /no heat/ })).toBeVisible();
  });

  test('narrows to months and a team, which stand in the address', async ({ page }) => {
    await openSignedIn(page, client, `${program.url}/figures`, 'Handling in figures');
    await page.getByText('12 months', { exact: true }).click();
    await expect(page).toHaveURL(/months=12/);
    await expect(page.getByRole('region', { name: /^Promises: by month/ }).getByRole('row')).toHaveCount(13);
    await page.getByRole('combobox', { name: 'Team' }).click();
    await page.getByRole('option', { name: 'No team' }).click();
    await expect(page).toHaveURL(/team=none/);
    await expect(page.getByRole('link', { name: /^Promises, Still to keep: 2/ })).toBeVisible();
  });

  test('says so where there is nothing, or no such report', async ({ page }) => {
    await openSignedIn(page, client, `${program.url}/figures/promises?outcome=broken`, 'Promises · Not kept');
    await expect(page.getByText('Nothing stands behind it now')).toBeVisible();
    await openSignedIn(page, client, `${program.url}/figures/weather`, 'Handling in figures');
    await expect(page.getByText('There is no such report.', { exact: false })).toBeVisible();
  });

  test('fits a phone, in the dark too', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    await openSignedIn(page, client, `${program.url}/figures?months=12`, 'Handling in figures');
    await expect(page.getByRole('link', { name: /^Promises, Still to keep/ })).toBeVisible();
    await fits(page);
    await isAccessible(page);
  });
});
