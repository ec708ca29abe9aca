// Letters as a handler meets them: begun from the rules, held by the gate, advised on, saved, sent and kept as sent.
import { expect, type Page, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';
import { photo } from '../support/pictures.ts';

let program: ProgramForJourneys;
let client: ApiClient;
test.beforeAll(async () => {
  program = await programForJourneys();
  client = await signIn(program.url);
});
test.afterAll(() => program.close());

const title = 'Boiler repaired three times';
async function logged(): Promise<string> {
  const customer = { name: 'Amara Osei', phone: '020 7946 0000', address: '4 Mill Lane\nBristol' };
  const told = { customer, title, description: 'Still no heat.', channel: 'phone' };
  const { id } = (await client.ask('POST', '/api/complaints', { ...told, handleMyself: true })).body as { id: string };
  return id;
}

const openComplaint = (page: Page, id: string) =>
  openSignedIn(page, client, `${program.url}/complaints/${id}?stage=respond`, new RegExp(title));

async function begin(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Begin a letter' }).click();
  await page.getByRole('menuitem', { name }).click();
  await expect(page.getByRole('textbox', { name })).toBeVisible();
}

test.describe('Letters', () => {
  test('an acknowledgement is begun, advised on, saved and sent, and stays as it was sent', async ({ page }) => {
    const id = await logged();
    await openComplaint(page, id);
    await begin(page, 'Acknowledgement');
    const gate = page.getByRole('complementary', { name: 'The gate' });
    await expect(gate).toContainText('Nothing is missing.');
    const sheet = page.getByRole('textbox', { name: 'Acknowledgement' });
    await sheet.getByText('Thank you for telling us about this.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' We are sorry you feel that way.');
    await expect(gate).toContainText('Not an apology');
    await isAccessible(page);
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Letter saved.')).toBeVisible();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Send: Acknowledgement' });
    await expect(dialog.getByRole('link', { name: 'the letter to print (PDF)' })).toBeVisible();
    await isAccessible(page);
    await dialog.getByLabel('What proves it').fill('Posted at the counter, receipt 4411');
    await dialog.getByRole('button', { name: 'It was sent' }).click();
    await expect(page.getByText('Letter sent, and its file kept.')).toBeVisible();
    await page.getByRole('list', { name: 'Letters' }).getByRole('button', { name: 'Acknowledgement' }).click();
    await expect(page.getByText('Proof: Posted at the counter, receipt 4411')).toBeVisible();
    await expect(page.getByText('We are sorry you feel that way.').first()).toBeVisible();
    await isAccessible(page);
  });

  test('a holding letter is held until it says why and until when, and fits a phone', async ({ page }) => {
    const id = await logged();
    await page.setViewportSize({ width: 360, height: 740 });
    await openComplaint(page, id);
    await begin(page, 'Notice of delay');
    const gate = page.getByRole('complementary', { name: 'The gate' });
    await expect(gate).toContainText('Still to be written: why there is a delay.');
    await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
    await fits(page);
    await isAccessible(page);
    await gate.getByRole('button', { name: /^Go there: Still to be written/ }).click();
    await page.keyboard.type('The part has to be made for this boiler.');
    await page.getByRole('textbox', { name: 'New date' }).fill(new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10));
    await expect(gate).toContainText('Nothing is missing.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeEnabled();
  });

  test('a file of the complaint is ticked on the desk, and goes along with the letter', async ({ page }) => {
    const id = await logged();
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(await photo())]), 'ceiling.jpg');
    await fetch(`${program.url}/api/complaints/${id}/attachments`, { method: 'POST', headers: client.headers, body: form });
    await openComplaint(page, id);
    await begin(page, 'Acknowledgement');
    await page.getByText('Files of the complaint that go along: none').click();
    await page.getByRole('checkbox', { name: 'ceiling.jpg' }).check();
    await expect(page.getByText('Files of the complaint that go along: 1')).toBeVisible();
    await expect(page.getByText('A page of the letter')).toBeVisible();
    await isAccessible(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Letter saved.')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('checkbox', { name: 'ceiling.jpg' })).toBeChecked();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Send: Acknowledgement' });
    await dialog.getByRole('button', { name: 'It was sent' }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole('list', { name: 'Letters' }).getByRole('button', { name: 'Acknowledgement' }).click();
    await expect(page.getByRole('region', { name: 'Acknowledgement' })).toContainText('ceiling.jpg (picture)');
  });

  test('by keyboard alone nobody is left nowhere: not when a letter is begun, nor saved, nor sent', async ({ page }) => {
    const id = await logged();
    await openComplaint(page, id);
    await page.getByRole('button', { name: 'Begin a letter' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Acknowledgement' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Acknowledgement' })).toBeFocused();
    await page.keyboard.type('Good day. ');
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await expect(page.getByText('Letter saved.')).toBeVisible();
    // The button can not be pressed any more: one is beside it, and goes on to the next.
    await expect(page.locator('body')).not.toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Send: Acknowledgement' });
    await dialog.getByLabel('What proves it').fill('Posted at the counter.');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    await expect(page.locator('#page :focus')).toHaveCount(1);
    await page.keyboard.press(']');
    await expect(page.getByRole('heading', { name: 'Put right', level: 2 })).toBeFocused();
  });
});
