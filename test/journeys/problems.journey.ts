// Problems that many contacts share, in the real program: opened, fed from the page of a contact, split, described, closed; and where
// there are none.
import { expect, type Page, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

let program: ProgramForJourneys;
let client: ApiClient;
let manager: ApiClient;
const mira = { email: 'mira@example.org', password: 'seven kettles on a shelf' };
test.beforeAll(async () => {
  program = await programForJourneys();
  client = await signIn(program.url);
  const invited = { name: 'Mira Manager', email: mira.email, roles: ['manager'], teams: [] };
  const { secret } = (await client.ask('POST', '/api/people', invited)).body as { secret: string };
  await client.ask('POST', '/api/invitation', { token: secret, name: 'Mira Manager', password: mira.password });
  manager = await signIn(program.url, mira);
});
test.afterAll(() => program.close());

const open = (page: Page, path: string, heading: string | RegExp): Promise<void> =>
  openSignedIn(page, manager, program.url + path, heading);

async function contact(text: string): Promise<string> {
  const { body } = await manager.ask('POST', '/api/contacts', { kind: 'query', channel: 'phone', text });
  return (body as { id: string }).id;
}

test.describe('A manager', () => {
  test('opens a problem by keyboard, adds a contact from its page, tells what customers are told, and closes it', async ({
    page,
  }) => {
    await open(page, '/problems', 'Problems');
    await expect(page.getByRole('heading', { name: 'No problem is known now' })).toBeVisible();
    await isAccessible(page);
    await page.keyboard.press('c');
    const opening = page.getByRole('dialog', { name: 'Open a problem' });
    await expect(opening.getByLabel('What it is, in a few words')).toBeFocused();
    await opening.getByRole('button', { name: 'Open it' }).click();
    await expect(opening.getByText('Say in a few words what it is.').first()).toBeVisible();
    await isAccessible(page);
    await opening.getByLabel('What it is, in a few words').fill('Direct debits taken twice');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Direct debits taken twice' })).toBeVisible();
    await expect(opening).toHaveCount(0);
    await page.getByRole('button', { name: 'Describe it' }).click();
    const describing = page.getByRole('dialog', { name: 'Describe the problem' });
    await describing.getByLabel('What customers are told who ask').fill('It is paid back by Friday.');
    await isAccessible(page);
    await describing.getByRole('button', { name: 'Save' }).click();
    await expect(describing).toHaveCount(0);
    await expect(page.getByText('It is paid back by Friday.')).toBeVisible();
    await isAccessible(page);

    const id = await contact('My direct debit was taken twice this month');
    await open(page, `/contacts/${id}`, /Query/);
    const known = page.getByRole('region', { name: 'Known problems' });
    await expect(known.getByText('Tell customers who ask: It is paid back by Friday.')).toBeVisible();
    await known.getByRole('button', { name: 'Add this contact to it' }).click();
    await expect(known.getByRole('heading', { name: 'Part of a known problem' })).toBeVisible();
    await isAccessible(page);
    await known.getByRole('link', { name: 'Direct debits taken twice' }).click();
    await expect(page.getByText('added 1 contact to the problem')).toBeVisible();
    await page.getByRole('button', { name: 'Close it' }).click();
    const closing = page.getByRole('dialog', { name: 'Close the problem' });
    await closing.getByLabel('What was done about it').fill('All were paid back.');
    await closing.getByRole('button', { name: 'Close it' }).dblclick();
    await expect(closing).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'All were paid back.' })).toBeVisible();
    await open(page, '/problems?state=ended', 'Problems');
    await expect(page.getByRole('link', { name: /Direct debits taken twice/ })).toBeVisible();
  });

  test('splits what was two faults, and merges it again, on a phone in the dark', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    const contacts = [await contact('The heating is off'), await contact('The water is cold')];
    const made = await manager.ask('POST', '/api/problems', { title: 'Boilers of Mill House', origin: 'spotted', contacts });
    await open(page, `/problems/${(made.body as { id: string }).id}`, 'Boilers of Mill House');
    await fits(page);
    await isAccessible(page);
    await page.getByRole('checkbox', { name: /The water is cold/ }).check();
    await page.getByRole('button', { name: 'Make another problem of them' }).click();
    const splitting = page.getByRole('dialog', { name: 'Make another problem of them' });
    await splitting.getByLabel('What it is, in a few words').fill('Cold water');
    await isAccessible(page);
    await splitting.getByRole('button', { name: 'Make it' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Cold water' })).toBeVisible();
    await expect(splitting).toHaveCount(0);
    await page.getByRole('button', { name: 'Merge it into another' }).click();
    const merging = page.getByRole('dialog', { name: 'Merge it into another' });
    await merging.getByRole('combobox', { name: 'The other problem' }).blur();
    await isAccessible(page);
    await merging.getByRole('button', { name: 'Merge it' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Boilers of Mill House' })).toBeVisible();
    await expect(page.getByText('The water is cold')).toBeVisible();
    await open(page, '/problems', 'Problems');
    await fits(page);
    await isAccessible(page);
  });
});
