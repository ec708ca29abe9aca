// Which rules apply: an administrator says it in settings, with the reasons for lateness; a handler adds rules to one complaint and
// sees their clocks.
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

const dataProtection = 'Data protection complaints (Data Protection Act 2018, section 164A)';
const openSettings = (page: Page) => openSignedIn(page, client, `${program.url}/settings/regimes`, 'Rules for each complaint');

/** On a wide screen in the light, then on a small phone in the dark. */
async function usableByEveryone(page: Page): Promise<void> {
  await isAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await fits(page);
  await isAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
}

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
});

test('an administrator says by keyboard which rules apply, and is told what is missing', async ({ page }) => {
  await openSettings(page);
  await expect(page.getByText('Each complaint follows the rules of its legal entity alone.', { exact: false })).toBeVisible();
  await usableByEveryone(page);
  await page.getByRole('button', { name: 'Add a rule' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add a rule' });
  await expect(dialog.getByLabel('Name of the rule')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Give the rule a name.');
  await dialog.getByRole('alert').getByRole('button', { name: 'Give the rule a name.' }).press('Enter');
  await page.keyboard.type('Personal data');
  await dialog.getByRole('combobox', { name: 'Who answers for it' }).focus();
  await page.keyboard.type('Northgate');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Received from').fill('2026-06-01');
  await dialog.getByRole('combobox', { name: 'Rules that then apply' }).focus();
  await page.keyboard.type('Data protection');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await usableByEveryone(page);
  await dialog.getByRole('button', { name: 'Add the rule' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  const sentence = `Complaints at Northgate Homes Ltd received from 1 June 2026: also under ${dataProtection}.`;
  await expect(page.getByText(sentence)).toBeVisible();
  await usableByEveryone(page);
});

test('a rule is changed and ended, and nobody writes over what a colleague did meanwhile', async ({ page }) => {
  const rule = { name: 'Advertising', rulePack: 'uk-data-protection', applies: 'as-well' };
  await client.ask('PUT', '/api/settings/regimes', { rules: [rule] });
  await openSettings(page);
  await page.getByRole('button', { name: 'Change Advertising' }).press('Enter');
  const change = page.getByRole('dialog', { name: 'Change “Advertising”' });
  await change.getByLabel('Received from').fill('2020-02-01');
  await change.getByLabel('Received until').fill('2020-01-01');
  await change.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(change.getByRole('alert')).toContainText('The last day must not be before the first.');
  await client.ask('PUT', '/api/settings/regimes', { rules: [{ ...rule, name: 'Marketing' }] });
  await change.getByLabel('Received until').fill('');
  await change.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(change.getByRole('alert')).toContainText('Somebody changed this after you opened it');
  await change.getByRole('button', { name: 'Show them as they are now' }).press('Enter');
  await page.getByRole('button', { name: 'End Marketing' }).press('Enter');
  const end = page.getByRole('dialog', { name: 'End “Marketing”' });
  await end.getByLabel('Last day of receipt').fill('2024-05-31');
  await usableByEveryone(page);
  await end.getByRole('button', { name: 'End it' }).press('Enter');
  await expect(page.getByText('All complaints', { exact: false })).toHaveCount(0);
  const row = page.getByRole('listitem').filter({ hasText: 'Complaints received until 31 May 2024: also under' });
  await expect(row.getByText('Ended', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'End Marketing' }).press('Enter');
  await end.getByRole('button', { name: 'Take it off the list' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'No rules yet' })).toBeVisible();
});

test('a rule is asked earlier or later, by keyboard', async ({ page }) => {
  const rule = { rulePack: 'uk-data-protection', applies: 'as-well' };
  await client.ask('PUT', '/api/settings/regimes', { rules: ['First', 'Second'].map((name) => ({ ...rule, name })) });
  await openSettings(page);
  const names = page.getByRole('list', { name: 'Rules in their order' }).getByRole('heading');
  await expect(names).toHaveText(['First', 'Second']);
  await expect(page.getByRole('button', { name: 'Ask First earlier' })).toBeDisabled();
  await page.getByRole('button', { name: 'Ask First later' }).press('Enter');
  await expect(names).toHaveText(['Second', 'First']);
  await usableByEveryone(page);
  await client.ask('PUT', '/api/settings/regimes', { rules: [] });
});

test('reasons for lateness are added, renamed and retired by keyboard', async ({ page }) => {
  await openSettings(page);
  await page.getByRole('button', { name: 'Add a reason' }).press('Enter');
  const add = page.getByRole('dialog', { name: 'Add a reason' });
  await page.keyboard.type('staff were away');
  await page.keyboard.press('Enter');
  await expect(add.getByRole('alert')).toContainText('Two reasons have the same name.');
  await add.getByLabel('Reason').fill('The post was slow');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Rename The post was slow' }).press('Enter');
  const rename = page.getByRole('dialog', { name: 'Rename “The post was slow”' });
  await rename.getByLabel('Reason').fill('A letter was lost');
  await usableByEveryone(page);
  await page.keyboard.press('Enter');
  const row = page.getByRole('listitem').filter({ hasText: 'A letter was lost' });
  await expect(row).toContainText('Not given');
  await page.getByRole('button', { name: 'Retire Staff were away' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Retire it' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Retire Staff were away' })).toHaveCount(0);
});

test('a handler adds rules to one complaint, with the reason, and sees their clocks', async ({ page }) => {
  const title = 'Bank statement sent to a neighbour';
  const told = { customer: { name: 'Noor Aziz', phone: '020 7946 0042' }, title, description: 'My data.', channel: 'phone' };
  const { id } = (await client.ask('POST', '/api/complaints', { ...told, handleMyself: true })).body as { id: string };
  await openSignedIn(page, client, `${program.url}/complaints/${id}`, new RegExp(title));
  await page.getByRole('button', { name: 'Rules and clocks' }).press('Enter');
  const work = page.getByRole('dialog', { name: 'Rules and clocks' });
  await expect(work.getByRole('region', { name: 'Clocks one by one' })).toBeVisible();
  await usableByEveryone(page);
  await work.getByRole('button', { name: 'Other rules apply too' }).press('Enter');
  const add = page.getByRole('dialog', { name: 'Other rules apply too' });
  await add.getByLabel('Which rules').selectOption(dataProtection);
  await add.getByRole('button', { name: 'Add them' }).press('Enter');
  await expect(add.getByRole('alert')).toBeVisible();
  await add.getByLabel('Why they apply').fill('Her statement reached somebody else.');
  await usableByEveryone(page);
  await add.getByRole('button', { name: 'Add them' }).press('Enter');
  const regime = work.getByRole('region', { name: dataProtection });
  await expect(regime).toContainText('Her statement reached somebody else.');
  await expect(work.getByRole('region', { name: 'Clocks one by one' })).toContainText(dataProtection);
  await usableByEveryone(page);
});

test('a handler writes to the customer under the second rules of a complaint, and the letter says whose it is', async ({
  page,
}) => {
  const title = 'Account details read out to a stranger';
  const customer = { name: 'Idris Vaughan', phone: '020 7946 0077', address: '9 Quay Street\nBristol' };
  const told = { customer, title, description: 'Somebody else heard my balance.', channel: 'phone', handleMyself: true };
  const { id } = (await client.ask('POST', '/api/complaints', told)).body as { id: string };
  const { version } = (await client.ask('GET', `/api/complaints/${id}/clocks`)).body as { version: number };
  const beside = { version, rulePack: 'uk-data-protection', reason: 'Their balance was read out.' };
  expect((await client.ask('POST', `/api/complaints/${id}/regimes`, beside)).status).toBe(200);
  await openSignedIn(page, client, `${program.url}/complaints/${id}?stage=respond`, new RegExp(title));
  await page.getByRole('button', { name: 'Begin a letter' }).press('Enter');
  const group = page.getByRole('group', { name: dataProtection });
  await expect(group).toContainText('said that these rules apply.');
  await expect(page.getByRole('menu').getByRole('group')).toHaveCount(2);
  await usableByEveryone(page);
  await group.getByRole('menuitem', { name: /^Acknowledgement \(due/ }).press('Enter');
  const desk = page.getByRole('region', { name: 'Acknowledgement' });
  await expect(desk).toContainText(`Under ${dataProtection}`);
  await expect(page.getByRole('complementary', { name: 'The gate' })).toContainText('Nothing is missing.');
  await expect(page.getByRole('list', { name: 'Letters' })).toContainText(dataProtection);
  await usableByEveryone(page);
});
