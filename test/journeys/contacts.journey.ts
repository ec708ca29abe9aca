// A colleague's way with contacts, in the real program and a real browser: taken down, settled, moved up.
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

const open = (page: Page, path: string, heading: string | RegExp): Promise<void> =>
  openSignedIn(page, client, program.url + path, heading);

async function contact(given: object): Promise<string> {
  const { body } = await client.ask('POST', '/api/contacts', { channel: 'phone', ...given });
  return (body as { id: string }).id;
}

test.describe('A colleague', () => {
  test('finds an empty list, takes a query down by keyboard alone, and settles it', async ({ page }) => {
    await open(page, '/contacts', 'Contacts');
    await expect(page.getByRole('heading', { name: 'No open contacts' })).toBeVisible();
    await isAccessible(page);
    await page.keyboard.press('c');
    await expect(page.getByRole('radio', { name: 'Query' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Amara Osei');
    await page.keyboard.press('Tab');
    await page.keyboard.type('amara@example.org');
    await isAccessible(page);
    await page.getByLabel('In their words').focus();
    await page.keyboard.type('When will the engineer come back?');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Query from Amara Osei' })).toBeVisible();
    await isAccessible(page);
    await page.getByLabel('How was it settled?').fill('He comes on Thursday; she was told.');
    await page.getByRole('button', { name: 'Settle' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Settled: He comes on Thursday; she was told.' })).toBeFocused();
    await expect(page.getByText('settled the query')).toBeVisible();
  });

  test('is told what is wrong beside the form, with the words kept, also over a reload', async ({ page }) => {
    await open(page, '/contacts/new', 'Take down a contact');
    await page.getByLabel('Who', { exact: true }).fill('Li Wei');
    await page.getByLabel('E-mail').fill('not an address');
    await page.getByLabel('In their words').fill('Could the bins go elsewhere?');
    await page.locator('form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await page.reload();
    await expect(page.getByLabel('In their words')).toHaveValue('Could the bins go elsewhere?');
    await page.getByLabel('E-mail').fill('li@example.org');
    await page.getByRole('button', { name: 'Save' }).dblclick();
    await expect(page.getByRole('heading', { level: 1, name: 'Query from Li Wei' })).toBeVisible();
    const { body } = await client.ask('GET', '/api/contacts');
    expect((body as { contacts: { customer: string }[] }).contacts.filter(({ customer }) => customer === 'Li Wei')).toHaveLength(1);
  });

  test('spots a problem without a customer, and tells whom it touches', async ({ page }) => {
    await open(page, '/contacts/new', 'Take down a contact');
    await page.getByRole('radio', { name: 'Problem' }).check();
    await page.getByLabel('We spotted it before a customer told us').check();
    await page.getByLabel('What we saw').fill('The boiler at Quay House lost pressure overnight.');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Problem we spotted' })).toBeVisible();
    await page.getByLabel('Another customer it touches').fill('Joan Baptiste');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('button', { name: 'Joan Baptiste was told' }).click();
    await expect(page.getByText('Told by phone')).toBeVisible();
    await isAccessible(page);
  });

  test('moves a query up to a problem and on to a complaint, asked only for what is missing', async ({ page }) => {
    const id = await contact({ kind: 'query', text: 'Why is it still cold?', customer: { name: 'Grace Adeyemi' } });
    await open(page, `/contacts/${id}`, 'Query from Grace Adeyemi');
    await page.getByRole('button', { name: 'It is a problem' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Problem from Grace Adeyemi' })).toBeVisible();
    await page.getByRole('button', { name: 'It is a complaint', exact: true }).click();
    await expect(page.getByLabel('What would put it right for them?')).toBeFocused();
    await expect(page.getByLabel('Who complains')).toBeHidden();
    await isAccessible(page);
    await page.keyboard.type('A warm home.');
    await page.getByRole('button', { name: 'Log the complaint' }).click();
    await expect(page.getByRole('link', { name: /^C-\d\d-/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Settle' })).toBeHidden();
  });

  test('says when it reached us and what it is about, and takes both along into the complaint', async ({ page }) => {
    await client.ask('POST', '/api/taxonomy', { taxonomy: 'product', name: 'Lifts' });
    await open(page, '/contacts/new', 'Take down a contact');
    await page.getByLabel('Who', { exact: true }).fill('Noor Aziz');
    await page.getByLabel('In their words').fill('The lift stood still on Friday.');
    await page.getByRole('combobox', { name: 'Product or service' }).fill('Lif');
    await page.getByRole('option', { name: 'Lifts' }).click();
    await page.getByLabel('When it reached us').fill('2099-01-01T10:00');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await page.getByLabel('When it reached us').fill('2026-02-06T10:15');
    await isAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Query from Noor Aziz' })).toBeVisible();
    await expect(page.getByText('Lifts')).toBeVisible();
    await page.getByRole('button', { name: 'It is a complaint', exact: true }).click();
    await expect(page.getByRole('combobox', { name: 'Product or service' })).toHaveValue('Lifts');
    await page.getByRole('button', { name: 'Log the complaint' }).click();
    const reference = await page.getByRole('link', { name: /^C-\d\d-/ }).textContent();
    const { body } = await client.ask('GET', `/api/complaints/${reference}`);
    expect(body).toMatchObject({ productPath: ['Lifts'], receivedAt: expect.stringContaining('2026-02-06T10:15') });
  });

  test('is asked who complains where nobody was named', async ({ page }) => {
    const id = await contact({ kind: 'comment', text: 'Nobody ever sweeps the stairs.' });
    await open(page, `/contacts/${id}`, 'Comment, no customer named');
    await page.getByRole('button', { name: 'It is a complaint', exact: true }).click();
    await page.getByRole('button', { name: 'Log the complaint' }).click();
    await expect(page.getByText('Say who it is, or that they wish to stay anonymous.')).toBeVisible();
    await page.getByLabel('They wish to stay anonymous').check();
    await page.getByRole('button', { name: 'Log the complaint' }).click();
    await expect(page.getByRole('link', { name: /^C-\d\d-/ })).toBeVisible();
  });

  test('joins a contact to a complaint by its reference, typed as it was read out', async ({ page }) => {
    const complaint = { customer: { name: 'Ivo Brandt' }, description: 'No heat for a week.', channel: 'email' };
    const { reference } = (await client.ask('POST', '/api/complaints', complaint)).body as { reference: string };
    const id = await contact({ kind: 'query', text: 'Any news?', customer: { name: 'Ivo Brandt' } });
    await open(page, `/contacts/${id}`, 'Query from Ivo Brandt');
    await page.getByRole('button', { name: 'It belongs to a complaint' }).click();
    await page.getByLabel('Reference of the complaint').fill('boiler');
    await page.keyboard.press('Enter');
    await expect(page.getByText('This does not read as a reference.')).toBeVisible();
    await page.getByLabel('Reference of the complaint').fill(reference.toLowerCase().replaceAll('-', ' '));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: reference })).toBeVisible();
  });

  test('filters by the address bar, walks the rows by j, and reads older ones page by page', async ({ page }) => {
    for (let day = 1; day <= 55; day += 1) await contact({ kind: 'compliment', text: `Thank you, day ${day}` });
    await open(page, '/contacts?kind=compliment', 'Contacts');
    await expect(page.getByRole('heading', { name: 'Open compliments 55 contacts' })).toBeVisible();
    const rows = page.getByRole('link', { name: /Thank you, day/ });
    await expect(rows).toHaveCount(50);
    await page.getByRole('button', { name: 'Show older contacts' }).click();
    await expect(rows).toHaveCount(55);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(rows.nth(1)).toBeFocused();
    await page.getByRole('link', { name: 'Settled', exact: true }).click();
    await expect(page).toHaveURL(/state=settled/);
    await expect(page.getByRole('heading', { name: 'No settled compliments' })).toBeVisible();
    await page.goBack();
    await expect(rows.first()).toBeVisible();
  });

  test('has all of it on a small phone, in the dark', async ({ browser }) => {
    const id = await contact({
      kind: 'problem',
      text: 'Unbreakable'.repeat(60),
      customer: { name: 'Featherstonehaugh'.repeat(8) },
    });
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    const page = await context.newPage();
    await open(page, '/contacts', 'Contacts');
    for (const path of ['/contacts', '/contacts/new', `/contacts/${id}`]) {
      await page.goto(program.url + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await fits(page);
      await isAccessible(page);
    }
    await context.close();
  });
});
