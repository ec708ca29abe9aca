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

test('what is typed while a letter is being saved goes on from what was saved, and nobody else is blamed for it', async ({
  page,
}) => {
  const sheet = await begun(page, await logged(), 'Acknowledgement');
  let letThrough = () => {};
  const held = new Promise<void>((go) => void (letThrough = go));
  await page.route(/letter-versions/, async (route) => {
    await held;
    await route.continue();
  });
  await sheet.getByText('Thank you for telling us about this.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' We hear you.');
  await page.keyboard.press('Control+s');
  await page.keyboard.type(' We begin today.');
  letThrough();
  await expect(page.getByText('Letter saved.')).toBeVisible();
  await expect(page.getByText(/while you were writing/)).toHaveCount(0);
  await expect(sheet).toContainText('We hear you. We begin today.');
  await page.unroute(/letter-versions/);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await page.reload();
  await expect(sheet).toContainText('We hear you. We begin today.');
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

const writer = { email: 'wren@example.org', password: 'seven herons on the weir' };

/** A handler beside the administrator, who also manages. */
async function handler(): Promise<ApiClient> {
  const invited = { name: 'Wren Writer', email: writer.email, roles: ['handler'], teams: [] };
  const { secret } = (await client.ask('POST', '/api/people', invited)).body as { secret: string };
  await client.ask('POST', '/api/invitation', { token: secret, name: 'Wren Writer', password: writer.password });
  return signIn(program.url, writer);
}

test('one hand writes it, the other sends it back with a reason, then approves it as mended, and it goes', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const wren = await handler();
  const customer = { name: 'Ines Duarte', phone: '020 7946 0011', address: '9 Quay Street\nBristol' };
  const told = { customer, title, description: 'The lift stands still.', channel: 'phone', handleMyself: true };
  const { id } = (await wren.ask('POST', '/api/complaints', told)).body as { id: string };
  const second = await (await browser.newContext()).newPage();
  const asked = async () => {
    await page.getByRole('button', { name: 'Ask for approval' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask a colleague to approve this letter' });
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(page.getByText('A colleague was asked to approve it and has not answered yet.')).toBeVisible();
  };
  const saved = async () => {
    const kept = page.waitForResponse(/letter-versions/);
    await page.keyboard.press('Control+s');
    expect((await kept).status()).toBe(200);
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  };
  const looked = async () => {
    await openSignedIn(second, client, `${program.url}/approvals`, 'Approvals');
    await second.getByRole('link', { name: 'A letter: acknowledgement' }).first().click();
    await expect(second.getByRole('region', { name: 'Decide' })).toBeVisible();
  };

  await openSignedIn(page, wren, `${program.url}/complaints/${id}?stage=respond`, new RegExp(title));
  await page.getByRole('button', { name: 'Begin a letter' }).click();
  await page.getByRole('menuitem', { name: 'Acknowledgement' }).click();
  const sheet = page.getByRole('textbox', { name: 'Acknowledgement' });
  await sheet.getByText('Thank you for telling us about this.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' You ought to have rung sooner.');
  await saved();
  await asked();

  await looked();
  await expect(second.getByText('You ought to have rung sooner.').first()).toBeVisible();
  await isAccessible(second);
  await second.keyboard.press('b');
  const back = second.getByRole('dialog', { name: 'Send back' });
  await back.getByRole('button', { name: 'Send back' }).click();
  await expect(back.getByRole('alert')).toBeVisible();
  await back.getByLabel('Reason').selectOption({ index: 1 });
  await back.getByLabel('What would make it right').fill('Take out the sentence that blames her.');
  await isAccessible(second);
  await back.getByRole('button', { name: 'Send back' }).click();
  await expect(second.getByText('Sent back.')).toBeVisible();

  await page.reload();
  await expect(page.getByText('Take out the sentence that blames her.')).toBeVisible();
  await sheet.getByText('You ought to have rung sooner.').click();
  await page.keyboard.press('End');
  for (let key = 0; key < ' You ought to have rung sooner.'.length; key += 1) await page.keyboard.press('Backspace');
  await expect(sheet).not.toContainText('rung sooner');
  await saved();
  await asked();

  await looked();
  await expect(second.getByText('You ought to have rung sooner.')).toHaveCount(0);
  await second.keyboard.press('a');
  await second.getByRole('dialog', { name: 'Approve' }).getByRole('button', { name: 'Approve' }).press('Enter');
  await expect(second.getByText('Approved. Whoever asked can go on.')).toBeVisible();

  await page.reload();
  await expect(page.getByText('Approved by Ada Okafor.')).toBeVisible();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const sending = page.getByRole('dialog', { name: 'Send: Acknowledgement' });
  await sending.getByLabel('What proves it').fill('Posted, receipt 12');
  await sending.getByRole('button', { name: 'It was sent' }).click();
  await expect(page.getByText('Letter sent, and its file kept.')).toBeVisible();
});
