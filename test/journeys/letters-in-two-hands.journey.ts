// A letter that two people make: written by one, sent back and approved by the other, changed in two windows at once; and the words
// that letters have by the organisation's own entry.
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

const title = 'Nobody came to mend the lift';
async function logged(): Promise<string> {
  const customer = { name: 'Ines Duarte', phone: '020 7946 0011', address: '9 Quay Street\nBristol' };
  const told = { customer, title, description: 'The lift has stood still for a week.', channel: 'phone' };
  const { id } = (await client.ask('POST', '/api/complaints', { ...told, handleMyself: true })).body as { id: string };
  return id;
}

async function begun(page: Page, id: string, name: string) {
  await openSignedIn(page, client, `${program.url}/complaints/${id}?stage=respond`, new RegExp(title));
  await page.getByRole('button', { name: 'Begin a letter' }).click();
  await page.getByRole('menuitem', { name }).click();
  const sheet = page.getByRole('textbox', { name });
  await expect(sheet).toBeVisible();
  return sheet;
}

test('a letter is seen as a page while it is written, and what two people typed is put together', async ({ page }) => {
  const id = await logged();
  const sheet = await begun(page, id, 'Acknowledgement');
  await page.getByRole('button', { name: 'See it as a page' }).click();
  const shown = page.getByRole('article', { name: 'As it will be read' });
  await expect(shown).toContainText('Dear Ines Duarte');
  await expect(shown).toContainText('9 Quay Street');
  await sheet.getByText('Thank you for telling us about this.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' The lift matters to you.');
  await expect(shown).toContainText('The lift matters to you.');
  await isAccessible(page);
  // A colleague saves another part meanwhile.
  const { letters } = (await client.ask('GET', `/api/complaints/${id}/letters`)).body as { letters: { id: string }[] };
  const letter = letters[0]?.id ?? '';
  const theirs = (await client.ask('GET', `/api/complaints/${id}/letters/${letter}`)).body as {
    version: number;
    content: { parts: { key: string; locked: boolean }[] };
  };
  const last = theirs.content.parts.findLast(({ locked }) => !locked)?.key;
  const blocks = [{ kind: 'paragraph', inline: [{ text: 'Yours, Mo at Harbour Homes' }] }];
  const kept = { letter, version: theirs.version, parts: [{ key: last, blocks }] };
  await client.ask('POST', `/api/complaints/${id}/letter-versions`, kept);
  await page.reload();
  await page.getByRole('button', { name: 'put both together' }).click();
  await expect(page.getByRole('textbox', { name: 'Acknowledgement' })).toContainText('The lift matters to you.');
  await expect(page.getByRole('textbox', { name: 'Acknowledgement' })).toContainText('Yours, Mo at Harbour Homes');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Letter saved.')).toBeVisible();
});

test('approval is asked for by keyboard, and the letter waits for it', async ({ page }) => {
  const id = await logged();
  await begun(page, id, 'Acknowledgement');
  await page.getByRole('button', { name: 'Ask for approval' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Ask a colleague to approve this letter' });
  await dialog.getByLabel('What they should look at').fill('The tone');
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByText('A colleague was asked to approve it and has not answered yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeDisabled();
});

test('where customers may turn next is entered under Settings, and stands in letters after', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openSignedIn(page, client, `${program.url}/settings/letters`, /Letters/);
  await page.getByLabel('Other ways to be helped').fill('Citizens Advice can help you, free of charge.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await fits(page);
  await isAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  const id = await logged();
  const sheet = await begun(page, id, 'Deadlock');
  await expect(sheet).toContainText('Citizens Advice can help you, free of charge.');
});
