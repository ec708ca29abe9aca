// People ask about the data kept on them: a copy is logged, collected, words are cut out of it, a second person looks it over, and the
// bundle is opened and read; something is corrected while it is restricted. In the real program and a real browser, on a phone too, by
// keyboard, and with axe.
import { expect, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { administrator, expectUsableByEveryone, signInAs, test } from '../support/journey.ts';

const second = { email: 'olwen.second@example.org', password: 'six copper kettles at dusk' };
const secret = 'her neighbour Desmond owes rent';
const Made = z.object({ id: z.string(), reference: z.string() });

async function furnish(
  url: string,
  name: string,
  secondPerson: boolean,
): Promise<{ admin: ApiClient; customer: string; reference: string }> {
  const admin = await signIn(url);
  if (secondPerson) {
    const invited = { name: 'Olwen Second', email: second.email, roles: ['compliance'], teams: [] };
    const { body } = await admin.ask('POST', '/api/people', invited);
    const token = z.object({ secret: z.string() }).parse(body).secret;
    await admin.ask('POST', '/api/invitation', { token, name: 'Olwen Second', password: second.password });
  }
  const told = {
    title: 'The gate does not close',
    description: `The gate has been open for a week, says ${name}.`,
    channel: 'phone',
  };
  const person = { name, email: 'gate@example.net', phone: '0161 496 0000' };
  const made = Made.parse((await admin.ask('POST', '/api/complaints', { ...told, customer: person })).body);
  await admin.ask('POST', `/api/complaints/${made.id}/notes`, { text: `Rang back; ${secret}, she says.` });
  const page = (await admin.ask('GET', `/api/complaints/${made.id}`)).body;
  const customer = z.object({ parties: z.array(z.object({ customer: z.string() })) }).parse(page).parties[0]?.customer ?? '';
  return { admin, customer, reference: made.reference };
}

async function phoneInTheDark(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}-desk.png`), fullPage: true });
  await page.setViewportSize({ width: 360, height: 780 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectUsableByEveryone(page);
  await page.screenshot({ path: test.info().outputPath(`${name}-phone.png`), fullPage: true });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 860 });
}

/** Opens a dialog by keyboard. */
async function opened(page: Page, button: string, title: string | RegExp): Promise<Locator> {
  await page.getByRole('button', { name: button }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function sent(page: Page, dialog: Locator, button: string): Promise<void> {
  await dialog.getByRole('button', { name: button }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function log(page: Page, customer: string, what: { kind?: string; asked: string; on: string }): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/customers/${customer}`);
  const dialog = await opened(page, 'Log a request about their data…', /asks about the data kept on them/);
  await expectUsableByEveryone(page, '[role=dialog]');
  if (what.kind) await dialog.getByRole('combobox', { name: 'What for' }).selectOption({ label: what.kind });
  await dialog.getByRole('textbox', { name: 'What they ask' }).fill(what.asked);
  await dialog.getByLabel('Received on').fill(what.on);
  await page.screenshot({ path: test.info().outputPath('log-dialog.png') });
  await sent(page, dialog, 'Log the request');
  await expect(page.getByRole('heading', { name: /^Request \d+$/ })).toBeVisible();
}

const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

async function knowThem(page: Page): Promise<void> {
  const identity = await opened(page, 'Note who asks…', 'Who asks');
  await identity.getByRole('button', { name: 'Note it' }).click();
  await expect(identity.getByRole('alert').first()).toBeVisible();
  await identity.getByLabel('On which day you knew').fill(today());
  await identity.getByRole('textbox', { name: 'How you know that it is them' }).fill('Rang back on the number we have.');
  await sent(page, identity, 'Note it');
  await expect(page.getByText('Rang back on the number we have.', { exact: true })).toBeVisible();
}

/** The same person complained under another name, by the same address: joined to the request by keyboard. */
async function joinTheirOther(page: Page, admin: ApiClient): Promise<void> {
  const other = { name: 'P. H. Hargreave-Lowe', email: 'Gate@example.net' };
  const told = { title: 'The gate again', description: 'It has been open for two weeks.', channel: 'email', customer: other };
  Made.parse((await admin.ask('POST', '/api/complaints', told)).body);
  await page.goto(page.url());
  await expect(page.getByText('One more customer may be the same person.')).toBeVisible();
  const dialog = await opened(page, 'Say whose data it is…', 'Whose data it is');
  await expectUsableByEveryone(page, '[role=dialog]');
  await expect(dialog.getByText(/Has the same e-mail address\./)).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'P. H. Hargreave-Lowe' }).focus();
  await page.keyboard.press('Space');
  await page.screenshot({ path: test.info().outputPath('whose-dialog.png') });
  await sent(page, dialog, 'It is about these');
  await expect(page.getByRole('link', { name: 'P. H. Hargreave-Lowe' })).toBeVisible();
}

test('A copy of everything is collected, cut, looked over twice, handed over and read', async ({ page, program }) => {
  test.setTimeout(240_000);
  const { customer, admin } = await furnish(program.url, 'Philippa Hargreave', true);
  await signInAs(page, program.url, administrator);
  await page.goto(`${program.url}/keeping/requests`);
  await phoneInTheDark(page, 'nobody');
  await log(page, customer, { asked: 'Everything you have on me.', on: today() });
  await knowThem(page);
  await joinTheirOther(page, admin);
  await page.getByRole('button', { name: 'Collect what is kept on them' }).focus();
  await page.keyboard.press('Enter');
  const note = page.getByRole('row').filter({ hasText: secret });
  await expect(note).toBeVisible();

  await note.getByRole('button', { name: /^Withhold \d+\. Note$/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Withhold/ });
  await dialog.getByRole('combobox', { name: 'What' }).selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Withhold it' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Choose the words');
  // By keyboard alone: to the first of the words, then Shift with the arrow keys to the last.
  const text = dialog.getByRole('textbox', { name: 'Choose the words' });
  const from = (await text.inputValue()).indexOf(secret);
  await text.focus();
  await page.keyboard.press('Control+Home');
  for (let at = 0; at < from; at += 1) await page.keyboard.press('ArrowRight');
  for (let at = 0; at < secret.length; at += 1) await page.keyboard.press('Shift+ArrowRight');
  await dialog.getByRole('radio', { name: 'about somebody else' }).check();
  await page.screenshot({ path: test.info().outputPath('withhold-dialog.png') });
  await sent(page, dialog, 'Withhold it');
  await expect(page.getByText('[Withheld: about somebody else]').first()).toBeVisible();
  await phoneInTheDark(page, 'collected');

  const early = await opened(page, 'Draw up the bundle…', 'Draw up the bundle');
  await early.getByRole('button', { name: 'Draw it up' }).click();
  await expect(early.getByRole('alert')).toContainText('second person');
  await early.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const window = await page.context().browser()?.newContext();
  const olwen = await window?.newPage();
  if (!olwen) throw new Error('There is no second browser window.');
  await signInAs(olwen, program.url, second);
  await olwen.goto(`${program.url}/keeping/requests`);
  await olwen.getByRole('link', { name: /Philippa Hargreave/ }).click();
  await sent(olwen, await opened(olwen, 'Look it over…', 'Look it over'), 'I have looked it over');
  await expect(olwen.getByText('looked it over and found it right')).toBeVisible();
  await window?.close();

  await page.reload();
  await sent(page, await opened(page, 'Draw up the bundle…', 'Draw up the bundle'), 'Draw it up');
  const file = page.getByRole('link', { name: 'Download the bundle' });
  await expect(file).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  const bundle = unzipSync(new Uint8Array(await readFile(await download.path())));
  const data = strFromU8(bundle['your-data.json'] ?? new Uint8Array());
  expect(data).toContain('[Withheld: about somebody else]');
  expect(data).toContain('Philippa Hargreave');
  expect(data).not.toContain('Desmond');
  expect(strFromU8(bundle['Your data.pdf'] ?? new Uint8Array(), true).slice(0, 5)).toBe('%PDF-');

  const handed = await opened(page, 'Note that it was handed over…', 'Note that it was handed over');
  await handed.getByRole('textbox', { name: 'How it was handed over' }).fill('By post, recorded.');
  await sent(page, handed, 'It was handed over');
  await expect(page.getByText(/^Handed over by/)).toBeVisible();
  await phoneInTheDark(page, 'handed-over');
  await page.goto(`${program.url}/keeping/requests`);
  await expect(page.getByRole('row').filter({ hasText: 'Philippa Hargreave' })).toContainText('Handed over');
  await phoneInTheDark(page, 'list');
  // Two at once: the page of the second was opened before the first had ended it.
  const { requests } = z
    .object({ requests: z.array(z.object({ id: z.string() })) })
    .parse((await admin.ask('GET', '/api/data-requests')).body);
  const late = await admin.ask('POST', `/api/data-requests/${requests[0]?.id}/collection`, { version: 1 });
  expect(late.status).toBe(409);
});

test('Something is corrected while it is restricted, and answered', async ({ page, program }) => {
  test.setTimeout(180_000);
  const { customer, reference } = await furnish(program.url, 'Rosalind Thackery', false);
  await signInAs(page, program.url, administrator);
  await log(page, customer, { kind: 'Correct what is wrong about them', asked: 'My name is misspelt.', on: today() });
  await knowThem(page);
  await sent(page, await opened(page, 'Restrict what is done with it…', 'Restrict what is done with it'), 'Restrict it');
  await expect(page.getByRole('row').filter({ hasText: reference })).toContainText('They say that it is wrong'.toLowerCase());
  await page.getByRole('link', { name: new RegExp(reference) }).click();
  await expect(page.getByText('Kept at its customer’s wish, not worked on')).toBeVisible();
  await expect(page.getByText('Keep it, and do nothing else with it')).toBeVisible();
  await phoneInTheDark(page, 'restricted');
  await page.goBack();

  const decide = await opened(page, 'Decide it…', 'Decide it');
  await decide.getByRole('button', { name: 'Decide it so' }).click();
  await expect(decide.getByRole('alert').first()).toContainText('reasons');
  await decide.getByRole('textbox', { name: 'The reasons' }).fill('It is spelt with two l in her passport.');
  await page.screenshot({ path: test.info().outputPath('decide-dialog.png') });
  await sent(page, decide, 'Decide it so');
  const correct = await opened(page, 'Correct it…', 'Correct it');
  await correct.getByRole('textbox', { name: 'Name' }).fill('Rosallind Thackery');
  await correct.getByRole('textbox', { name: 'What is wrong there, and what is right' }).fill('Her name is Rosallind.');
  await correct.getByRole('textbox', { name: 'What was done, and who was told' }).fill('Corrected; the gate maker was told.');
  await expectUsableByEveryone(page, '[role=dialog]');
  await page.screenshot({ path: test.info().outputPath('correct-dialog.png') });
  await sent(page, correct, 'Correct it');
  await expect(page.getByRole('link', { name: 'Rosallind Thackery' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Note that they were answered…' })).toHaveCount(0);
  const lift = await opened(page, 'Lift the restriction…', 'Lift the restriction');
  await lift.getByRole('textbox', { name: 'Why it ends' }).fill('It is corrected.');
  await lift.getByRole('textbox', { name: 'How and when they were told that it ends' }).fill('By phone today.');
  await sent(page, lift, 'Lift it');
  const told = await opened(page, 'Note that they were answered…', 'Note that they were answered');
  await told.getByRole('textbox', { name: 'How and when they were told' }).fill('By letter today.');
  await sent(page, told, 'They were answered');
  await expect(page.getByText(/^Answered by/)).toBeVisible();
  await phoneInTheDark(page, 'answered');
});
