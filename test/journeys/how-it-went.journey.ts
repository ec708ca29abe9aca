// How it went once a complaint was closed: the organisation chooses that the program asks, the end of a complaint says so, the customer's page
// is answered by keyboard on a phone, and what was said opens from the figures.
import { expect, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

let program: ProgramForJourneys;
let client: ApiClient;
let complaint: string;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await programForJourneys();
  client = await signIn(program.url);
  const told = { customer: { name: 'Ines Prior', email: 'ines@example.net' }, description: 'Still no heat.', channel: 'phone' };
  const logged = await client.ask('POST', '/api/complaints', { ...told, title: 'No heat', handleMyself: true });
  complaint = (logged.body as { id: string }).id;
  const answer = { version: 1, how: 'final-response-sent', outcome: 'upheld', channel: 'phone', text: 'We were wrong.' };
  await client.ask('POST', `/api/complaints/${complaint}/answer`, answer);
});
test.afterAll(() => program.close());

test.describe('How it went after a complaint', () => {
  test('is asked of so many in a hundred, as the organisation chooses', async ({ page }) => {
    await openSignedIn(page, client, `${program.url}/settings/handling`, 'Handling');
    const many = page.getByLabel('Ask after closing whether it was put right', { exact: true });
    await many.fill('100');
    await many.press('Enter');
    await expect(page.getByText(/Changed by/).first()).toBeVisible();
    await page.reload();
    await expect(many).toHaveValue('100 of a hundred');
    await isAccessible(page);
  });

  test('is answered behind its link on a phone, by keyboard; a link that has ended says so', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 760 });
    await page.goto(`${program.url}/how-it-went/${'a'.repeat(40)}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Did we put it right?' })).toBeVisible();
    await isAccessible(page);
    await fits(page);
    await page.getByRole('button', { name: 'Send' }).press('Enter');
    await expect(page.getByText('Choose an answer, or write something.').first()).toBeVisible();
    await isAccessible(page);
    await page.getByRole('group', { name: 'Did we put it right?' }).getByLabel('Partly').press('Space');
    await page.getByRole('button', { name: 'Send' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'This link has ended' })).toBeVisible();
  });

  test('stands in the figures once it was said, and each figure opens what it counts', async ({ page }) => {
    const said = { channel: 'phone', outcome: 'no', handling: 'yes', said: 'It is cold again' };
    expect((await client.ask('POST', `/api/complaints/${complaint}/satisfaction`, said)).status).toBe(200);
    await openSignedIn(page, client, `${program.url}/figures`, 'Handling in figures');
    await page.getByRole('link', { name: 'Was it put right?, No: 1. Show it', exact: true }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Was it put right? · No' })).toBeVisible();
    await expect(page.getByText('It is cold again')).toBeVisible();
    await isAccessible(page);
    await openSignedIn(page, client, `${program.url}/feedback`, 'How it went');
    await expect(page.getByText('Nobody was asked yet')).toBeVisible();
    await openSignedIn(page, client, `${program.url}/figures/feedback/no?month=2026-11`, /^How it went/);
    await expect(page.getByText('Nothing stands behind it now')).toBeVisible();
    await isAccessible(page);
  });
});
