// Money from the table of rates to the payment, in the real program and a real browser: an administrator keeps Bank Rate, a
// handler works interest out by keyboard, the customer accepts, a manager releases, and to be paid it asks for its proof.
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { administrator, expectUsableByEveryone, signInAs, test } from '../support/journey.ts';

const handler = { email: 'mona.money@example.org', password: 'a slow river bends twice' };
const Made = z.object({ id: z.string() });
const Logged = z.object({ id: z.string(), reference: z.string() });

const rates = [
  { from: '2025-08-07', percent: 40000, source: 'Bank of England, 7 August 2025' },
  { from: '2025-12-18', percent: 37500, source: 'Bank of England, 18 December 2025' },
];

/** A handler of this journey alone, and a complaint with a legal entity that the ombudsman’s rules apply to. */
async function scene(url: string): Promise<{ client: ApiClient; reference: string }> {
  const admin = await signIn(url);
  const invited = await admin.ask('POST', '/api/people', {
    name: 'Mona Money',
    email: handler.email,
    roles: ['handler'],
    teams: [],
  });
  const { secret } = z.object({ secret: z.string() }).parse(invited.body);
  await admin.ask('POST', '/api/invitation', { token: secret, name: 'Mona Money', password: handler.password });
  const entity = { name: 'Harbour Bank plc', rulePack: 'uk-fca-disp', calendar: 'GB-EAW' };
  const legalEntity = Made.parse((await admin.ask('POST', '/api/settings/legal-entities', entity)).body).id;
  await admin.ask('POST', '/api/settings/rate-tables', { name: 'Bank Rate', follows: 'bank-rate', rates });
  const client = await signIn(url, handler);
  const told = {
    customer: { name: 'Ines Amaral', email: 'ines@example.net' },
    title: 'A fee taken twice',
    description: 'A fee I never agreed to was taken twice.',
    channel: 'phone',
    legalEntity,
  };
  return { client, ...Logged.parse((await client.ask('POST', '/api/complaints', told)).body) };
}

/** The open dialog, or what is named, wide and on a phone, light and dark. */
async function dialogUsableEverywhere(page: Page, within = '[role="dialog"]'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await expectUsableByEveryone(page, within);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Goes on by the Tab key until the field or button of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const found = await page.evaluate(() => {
      const at = document.activeElement;
      const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? [...(at.labels ?? [])] : [];
      return [at?.textContent ?? '', at?.getAttribute('aria-label') ?? '', ...labels.map((label) => label.textContent)];
    });
    if (found.some((text) => text.replace('*', '').trim() === name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key never comes to “${name}”.`);
}

test('An administrator keeps a table of rates; two who change it do not write over each other', async ({ page, program }) => {
  await signInAs(page, program.url, administrator);
  await page.goto(`${program.url}/settings/money`);
  await expect(page.getByRole('heading', { name: 'Tables of interest rates' })).toBeVisible();
  await page.getByLabel('Cost of an hour, in GBP').fill('thirty');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Write an amount such as 35.50, or 0.').first()).toBeVisible();
  await page.getByLabel('Cost of an hour, in GBP').fill('35.50');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('from “£0” to “£35.50”')).toBeVisible();
  await page.getByRole('button', { name: 'Add a table' }).click();
  await page.getByLabel('Name').fill('Bank Rate');
  await page.getByLabel('Writes down').selectOption('bank-rate');
  await page.getByLabel('From').fill('2025-08-07');
  await page.getByLabel('Per cent a year').fill('four');
  await page.getByLabel('Where it was read').fill('Bank of England, 7 August 2025');
  await page.getByRole('button', { name: 'Save the table' }).click();
  await expect(page.getByText('Write a rate such as 8 or 4.75.').first()).toBeVisible();
  await page.getByLabel('Per cent a year').fill('4');
  await dialogUsableEverywhere(page);
  await page.getByRole('button', { name: 'Save the table' }).dblclick();
  await expect(page.getByRole('region', { name: 'Bank Rate' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Change: Bank Rate' }).click();
  const other = await signIn(program.url);
  const { tables } = z
    .object({ tables: z.array(z.looseObject({ id: z.string(), version: z.number() })) })
    .parse((await other.ask('GET', '/api/settings/money')).body);
  const body = { name: 'Bank Rate', follows: 'bank-rate', rates, version: tables[0]?.version };
  expect((await other.ask('PUT', `/api/settings/rate-tables/${tables[0]?.id}`, body)).status).toBe(200);
  await page.getByLabel('Name').fill('Bank Rate, ours');
  await page.getByRole('button', { name: 'Save the table' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByText('Bank of England, 18 December 2025', { exact: true })).toBeVisible();
  await dialogUsableEverywhere(page, 'html');
});

test('Interest is worked out by keyboard, accepted and released by another, and to note it as paid asks for its proof', async ({
  page,
  program,
}) => {
  test.setTimeout(240_000);
  const { reference, client } = await scene(program.url);
  await signInAs(page, program.url, handler);
  await page.goto(`${program.url}/complaints/${reference}?stage=decide`);
  await page.getByRole('button', { name: 'Add an option' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('What kind of solution').selectOption('Refund');
  await tabTo(page, 'What we would do, in a line');
  await page.keyboard.type('The fee back, with interest');
  await tabTo(page, 'Add option');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const card = page.getByRole('article', { name: 'The fee back, with interest' });
  await card.getByRole('button', { name: 'Add money' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByLabel('Basis').selectOption('distress-inconvenience');
  await page.getByLabel('Amount in GBP').fill('150');
  await expect(page.getByText('£100 to £300 (this amount)')).toBeVisible();
  await dialogUsableEverywhere(page);
  await page.getByLabel('Basis').selectOption('interest');
  await page.getByLabel('Work it out by the days').focus();
  await page.keyboard.press('Space');
  await tabTo(page, 'Work it out');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Give the money the customer was without.').first()).toBeVisible();
  await page.getByLabel('Money the customer was without, in GBP').focus();
  await page.keyboard.type('1000');
  await page.getByLabel('The day it left').fill('2025-12-08');
  await page.getByLabel('The day it comes back').fill('2025-12-28');
  await tabTo(page, 'Save the money');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Work it out first, or give the amount yourself.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Work it out', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Amount in GBP')).toHaveValue('2.66');
  await expect(page.getByText('9 days at 5 %, a year of 365 days: £1.2328')).toBeVisible();
  await dialogUsableEverywhere(page);
  await tabTo(page, 'Save the money');
  await page.keyboard.press('Enter');
  await expect(card.getByText('£2.66').first()).toBeVisible();
  await card.getByText('How it was worked out').click();
  await expect(card.getByText('Rounded once, at the end, half up.')).toBeVisible();
  await expectUsableByEveryone(page);

  await card.getByRole('button', { name: 'Choose', exact: true }).click();
  await page.getByLabel('Reason').fill('It puts her where she was');
  await dialogUsableEverywhere(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Choose' }).click();
  await page.getByRole('button', { name: 'Prepare offers' }).click();
  await dialogUsableEverywhere(page);
  await page.getByRole('button', { name: 'Save the offers' }).click();
  await page.getByRole('button', { name: 'Put to the customer' }).click();
  await page.getByRole('button', { name: 'They have been told' }).click();
  await page.getByRole('button', { name: 'They accept' }).click();
  await page.getByLabel('In their own words').fill('“That is fair.”');
  await dialogUsableEverywhere(page);
  await page.getByRole('button', { name: 'Note the agreement' }).dblclick();
  await expect(page.getByText('“That is fair.”').first()).toBeVisible();

  const manager = await signIn(program.url);
  const { id } = Logged.parse((await client.ask('GET', `/api/complaints/${reference}`)).body);
  const paying = z.object({ payments: z.array(z.looseObject({ id: z.string(), version: z.number() })) });
  const { payments } = paying.parse((await manager.ask('GET', `/api/complaints/${id}/decision`)).body);
  expect(payments).toHaveLength(1);
  const release = { payment: payments[0]?.id, version: payments[0]?.version };
  expect((await manager.ask('POST', `/api/complaints/${id}/payments-released`, release)).status).toBe(200);
  await page.reload();
  await page.getByRole('button', { name: 'It was paid' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Note the payment' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await dialogUsableEverywhere(page);
  const remittance = { name: 'remittance.txt', mimeType: 'text/plain', buffer: Buffer.from('Paid 28 December, 1,000.00') };
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'Add a file' }).press('Enter');
  await (await choosing).setFiles(remittance);
  await expect(page.getByRole('dialog').getByLabel('Proof')).toContainText('remittance.txt');
  await page.getByRole('dialog').getByRole('button', { name: 'Note the payment' }).press('Enter');
  await expect(page.getByText('proved by remittance.txt', { exact: false })).toBeVisible();
});
