// A colleague's way with a customer's details and history, in the real program and a real browser.
import { expect, type Page, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

let program: ProgramForJourneys;
let client: ApiClient;
test.beforeAll(async () => {
  program = await programForJourneys();
  client = await signIn(program.url);
});
test.afterAll(() => program.close());

async function customer(name: string): Promise<string> {
  const given = { kind: 'query', channel: 'phone', text: 'When will you come?', customer: { name } };
  await client.ask('POST', '/api/contacts', given);
  const { body } = await client.ask('GET', `/api/customers?q=${encodeURIComponent(name)}`);
  return (body as { customers: { id: string }[] }).customers[0]?.id ?? '';
}

const open = (page: Page, id: string, name: string): Promise<void> =>
  openSignedIn(page, client, `${program.url}/customers/${id}`, name);

test.describe('A colleague', () => {
  test('corrects the details, and asks before support needs are kept', async ({ page }) => {
    const id = await customer('Amara Osei');
    await open(page, id, 'Amara Osei');
    await page.keyboard.press('e');
    await page.getByLabel('Best times').fill('After 4 on weekdays');
    await expect(page.getByLabel('Support needs', { exact: true })).toBeHidden();
    await page.getByLabel('They agreed that we keep their support needs').check();
    await page.getByLabel('Support needs', { exact: true }).fill('Her son is on oxygen at home.');
    await isAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Her son is on oxygen at home.')).toBeVisible();
    await expect(page.getByText('They agreed that we keep this')).toBeVisible();
    await expect(page.getByText('After 4 on weekdays')).toBeVisible();
    await isAccessible(page);
  });

  test('takes back the yes to keeping support needs, and they are gone', async ({ page }) => {
    const id = await customer('Joan Baptiste');
    const needs = { version: 1, name: 'Joan Baptiste', supportNeeds: 'Hard of hearing', supportConsent: true };
    await client.ask('POST', `/api/customers/${id}/corrections`, needs);
    await open(page, id, 'Joan Baptiste');
    await page.getByRole('button', { name: 'Correct the details' }).click();
    await page.getByLabel('They agreed that we keep their support needs').uncheck();
    await expect(page.getByText('Saving erases what was kept about their support needs.')).toBeVisible();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('None told, or not to be kept')).toBeVisible();
    const { body } = await client.ask('GET', `/api/customers/${id}`);
    expect((body as { supportNeeds: string | null }).supportNeeds).toBeNull();
  });

  test('whose page is stale keeps what was typed, sees what differs, and may save over it', async ({ page }) => {
    const id = await customer('Grace Adeyemi');
    await open(page, id, 'Grace Adeyemi');
    await page.getByRole('button', { name: 'Correct the details' }).click();
    await page.getByLabel('Telephone').fill('0161 496 0000');
    await client.ask('POST', `/api/customers/${id}/corrections`, { version: 1, name: 'Grace Adeyemi', phone: '020 7946 0999' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Somebody changed this after you opened it');
    await expect(page.getByText('“020 7946 0999”')).toBeVisible();
    await expect(page.getByLabel('Telephone')).toHaveValue('0161 496 0000');
    await isAccessible(page);
    await page.getByRole('button', { name: 'Save mine over it' }).click();
    await expect(page.getByRole('link', { name: '0161 496 0000' })).toBeVisible();
  });

  test('sees everything the customer told us, newest first, and goes on from there', async ({ page }) => {
    const id = await customer('Ivo Brandt');
    const complaint = { customer: { id }, description: 'No heat for a week.', channel: 'email' };
    await client.ask('POST', '/api/complaints', complaint);
    await open(page, id, 'Ivo Brandt');
    await expect(page.getByRole('heading', { name: 'What they told us 2 contacts' })).toBeVisible();
    await page.keyboard.press('j');
    await expect(page.getByRole('link', { name: /^Complaint.*No heat for a week/ })).toBeFocused();
    await page.getByRole('link', { name: /^Query.*When will you come/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Query from Ivo Brandt' })).toBeVisible();
  });

  test('has all of it on a small phone, in the dark', async ({ browser }) => {
    const name = 'Wolfeschlegelsteinhausen'.repeat(4);
    const id = await customer(name);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    const page = await context.newPage();
    await open(page, id, name);
    await fits(page);
    await isAccessible(page);
    await page.getByRole('button', { name: 'Correct the details' }).click();
    await fits(page);
    await isAccessible(page);
    await context.close();
  });

  test('who follows an address that leads to nobody is told so', async ({ page }) => {
    await openSignedIn(page, client, `${program.url}/customers/01a200d6-80ac-7543-b363-c0e4f78a4139`, 'Customer');
    await expect(page.getByRole('alert')).toContainText('There is no such customer among those you may see.');
  });
});
