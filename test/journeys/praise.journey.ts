// A colleague's way with praise and ideas, in the real program and a real browser: taken down, thanked, passed on, decided, found, counted.
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

async function contact(kind: string, text: string): Promise<string> {
  const { body } = await client.ask('POST', '/api/contacts', { kind, channel: 'phone', text, customer: { name: 'Jonah Praise' } });
  return (body as { id: string }).id;
}

test.describe('A colleague', () => {
  test('settles a question as it is taken down', async ({ page }) => {
    await open(page, '/contacts/new', 'Take down a contact');
    await page.getByLabel('In their words').fill('When do you open on Christmas Eve?');
    await page.getByLabel('Settled already?').fill('From nine to one; told her.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Settled: From nine to one; told her.' })).toBeVisible();
  });

  test('passes praise on, says that they were thanked, and finds it on their work', async ({ page }) => {
    await open(
      page,
      `/contacts/${await contact('compliment', 'Ada found my key and stayed late')}`,
      'Compliment from Jonah Praise',
    );
    const pass = page.getByRole('form', { name: 'Pass it on' });
    await pass.getByRole('combobox', { name: 'Whom does it praise?' }).click();
    await page.getByRole('option').first().click();
    await page.keyboard.press('Escape');
    await pass.getByRole('button', { name: 'Pass it on' }).click();
    await expect(pass.getByRole('list', { name: 'Passed on to' }).getByRole('listitem')).toHaveCount(1);
    const thank = page.getByRole('form', { name: 'Thank them' });
    await thank.getByLabel('What was done with it?').fill('Told the desk');
    await expect(thank.getByRole('button', { name: 'Settle' })).toBeDisabled();
    await thank.getByLabel('They were thanked already').check();
    await isAccessible(page);
    await thank.getByRole('button', { name: 'Settle' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Thanked: Told the desk' })).toBeVisible();
    await open(page, '/my-work', 'My work');
    await expect(page.getByRole('region', { name: 'Praise for you' }).getByText('Ada found my key')).toBeVisible();
    await isAccessible(page);
  });

  test('says what became of an idea, and opens every number of the figures', async ({ page }) => {
    await open(page, `/contacts/${await contact('suggestion', 'A bench by the door')}`, 'Suggestion from Jonah Praise');
    const form = page.getByRole('form', { name: 'Say what became of it' });
    await form.getByLabel('We take it up').check();
    await form.getByLabel('Why?').fill('A bench comes in May');
    await form.getByLabel('Not thanked').check();
    await form.getByRole('button', { name: 'Settle' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Taken up: A bench comes in May' })).toBeVisible();
    await open(page, '/contacts/figures', 'Praise and ideas in figures');
    await isAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await fits(page);
    await page.getByRole('link', { name: '1 suggestions, Phone: show them' }).click();
    await expect(page.getByRole('link').filter({ hasText: 'A bench by the door' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Channel' })).toHaveValue('Phone');
    await fits(page);
    await isAccessible(page);
  });

  test('searches the register by words, and takes what is found as a file', async ({ page }) => {
    await contact('comment', 'The blue hallway is cheerful');
    await open(page, '/contacts', 'Contacts');
    await page.getByText('Search, narrow, export').click();
    await page.getByLabel('Words or name').fill('hallway');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page.getByRole('heading', { name: /Open contacts/ })).toContainText('1 contact');
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export these for a spreadsheet' }).click();
    expect((await file).suggestedFilename()).toBe('contacts.csv');
    await page.getByRole('link', { name: 'Show all again' }).click();
    await expect(page.getByText('The blue hallway is cheerful')).toBeVisible();
  });
});
