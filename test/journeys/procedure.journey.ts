// A compliance officer writes the procedure from the rules, is told of a time that is longer than they allow, publishes it; a colleague
// is reminded, reads it and says so; a customer reads it without an account. Then the organisation assesses itself against a code.
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

const officer = { name: 'Noor Keeper', email: 'noor.keeper@example.org', password: 'seven grey herons wade' };
const reader = { name: 'Sam Reader', email: 'sam.reader@example.org', password: 'nine brown otters dive' };
const Secret = z.object({ secret: z.string() });
const Entities = z.object({
  entities: z.array(z.object({ id: z.uuid(), name: z.string(), calendar: z.string(), version: z.number() })),
});

let program: ProgramForJourneys;
let keeper: ApiClient;
let sam: ApiClient;
test.beforeAll(async () => {
  program = await programForJourneys();
  const admin = await signIn(program.url);
  for (const { name, email, password, roles } of [
    { ...officer, roles: ['compliance'] },
    { ...reader, roles: ['handler'] },
  ]) {
    const { secret } = Secret.parse((await admin.ask('POST', '/api/people', { name, email, roles, teams: [] })).body);
    await admin.ask('POST', '/api/invitation', { token: secret, name, password });
  }
  const [entity] = Entities.parse((await admin.ask('GET', '/api/settings')).body).entities;
  if (!entity) throw new Error('There is no legal entity.');
  const { id, ...kept } = entity;
  await admin.ask('PUT', `/api/settings/legal-entities/${id}`, { ...kept, rulePack: 'uk-housing-ombudsman' });
  keeper = await signIn(program.url, officer);
  sam = await signIn(program.url, reader);
});
test.afterAll(() => program.close());

test.describe('The procedure', () => {
  test.describe.configure({ mode: 'serial' });

  test('is written from the rules, held against them, and published', async ({ page }) => {
    await openSignedIn(page, keeper, `${program.url}/our/procedure`, 'Our complaints procedure');
    await page.getByRole('link', { name: 'Write it' }).click();
    const sheet = page.getByRole('textbox', { name: 'Complaints procedure' });
    await expect(sheet).toContainText('10 working days after the complaint was acknowledged');
    await isAccessible(page);
    await sheet.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('We answer every complaint within 12 weeks.');
    const warnings = page.getByRole('region', { name: 'Times held against the rules' });
    await expect(warnings).toContainText('12 weeks is longer than');
    await page.getByLabel('Put in').selectOption({ label: 'The independent body' });
    await page.getByRole('button', { name: 'Put it in where I write' }).click();
    await expect(sheet).toContainText('within 12 weeks.the Housing Ombudsman');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await expect(page.getByText(/^Version 1, saved by Noor Keeper/)).toBeVisible();
    await isAccessible(page);
    await page.getByRole('button', { name: 'Publish…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish the complaints procedure' });
    await expect(dialog).toContainText('One time in it is longer than the rules allow.');
    await dialog.getByLabel('In force from').fill('2020-01-01');
    await dialog.getByRole('button', { name: 'Publish it' }).click();
    await expect(dialog.getByRole('alert')).toContainText('never in the past');
    await isAccessible(page);
    await dialog.getByLabel('In force from').fill(new Date().toISOString().slice(0, 10));
    await dialog.getByRole('button', { name: 'Publish it' }).click();
    await expect(page.getByRole('heading', { name: /^Version 1, in force since/ })).toBeVisible();
    await isAccessible(page);
  });

  test('is asked of a colleague in my work until they have read it, on a phone in the dark', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    await openSignedIn(page, sam, `${program.url}/my-work`, 'My work');
    await page.getByRole('link', { name: /Complaints procedure, version 1/ }).click();
    await expect(page.getByRole('button', { name: 'I have read it' })).toBeVisible();
    await fits(page);
    await isAccessible(page);
    await page.getByRole('button', { name: 'I have read it' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^You read it/)).toBeVisible();
    await page.goto(`${program.url}/my-work`);
    await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
    await expect(page.getByRole('link', { name: /Complaints procedure, version 1/ })).toHaveCount(0);
  });

  test('is read by a customer without an account or a script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${program.url}/procedure`);
    await expect(page.getByRole('heading', { level: 1, name: 'Complaints procedure' })).toBeVisible();
    await expect(page.getByText('10 working days after the complaint was acknowledged')).toBeVisible();
    await context.close();
  });
});

test.describe('The self-assessment', () => {
  test('is begun, answered, not signed off too soon, and fits a phone', async ({ page }) => {
    await openSignedIn(page, keeper, `${program.url}/assessments`, 'Self-assessment');
    await isAccessible(page);
    await page.getByRole('button', { name: /^Begin it: .*Housing Ombudsman/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Complaint Handling Code/ })).toBeVisible();
    await page.getByRole('button', { name: /^Answer: Is every stage 1 response sent within ten working days/ }).click();
    await page.getByLabel('Not yet').check();
    await page.getByLabel('Why, and when we will').fill('Two teams were short of people; both are whole again since March.');
    await isAccessible(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Two teams were short of people', { exact: false })).toBeVisible();
    await expect(page.getByText(/^1 of \d+ questions have an answer/)).toBeVisible();
    await page.getByRole('button', { name: 'It was signed off…' }).click();
    const dialog = page.getByRole('dialog', { name: 'The self-assessment was signed off' });
    await dialog.getByLabel('Who signed it off').fill('Ruth Chair');
    await dialog.getByLabel('Their role, such as chair of the board').fill('chair of the board');
    await dialog.getByRole('button', { name: 'It was signed off' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Some questions have no verdict yet');
    await isAccessible(page);
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    await fits(page);
    await isAccessible(page);
  });
});
