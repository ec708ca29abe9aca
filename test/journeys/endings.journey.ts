// How a complaint ends, as a handler meets it: what stands in the way of closing, asking the customer, noting what it teaches,
// closing with a day to ask again; guidance at the stage; escalation; and the choices and texts in settings.
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

const title = 'Boiler repaired three times';
async function answered(): Promise<string> {
  const told = { customer: { name: 'Amara Osei', phone: '020 7946 0000' }, title, description: 'Still no heat.', channel: 'phone' };
  const { id } = (await client.ask('POST', '/api/complaints', { ...told, handleMyself: true })).body as { id: string };
  const answer = { version: 1, how: 'final-response-sent', outcome: 'upheld', channel: 'phone', text: 'We were wrong.' };
  await client.ask('POST', `/api/complaints/${id}/answer`, answer);
  return id;
}
const openAt = (page: Page, id: string, stage: string) =>
  openSignedIn(page, client, `${program.url}/complaints/${id}?stage=${stage}`, new RegExp(title));

test.describe('The end of a complaint', () => {
  test('says what is missing, is mended where it says, and closes with a day to ask again', async ({ page }) => {
    await openAt(page, await answered(), 'put-right');
    await expect(page.getByText('No lesson is noted, nor why there is none')).toBeVisible();
    await isAccessible(page);
    await page.getByRole('button', { name: 'Record what they say' }).click();
    const asked = page.getByRole('dialog', { name: 'Is the customer satisfied?' });
    await asked.getByRole('radiogroup', { name: 'With the outcome' }).getByLabel('Yes').check();
    await asked.getByRole('radiogroup', { name: 'With the way it was handled' }).getByLabel('Partly').check();
    await asked.getByLabel('What they said, in their words').fill('Good, but slow');
    await isAccessible(page);
    await asked.getByRole('button', { name: 'Record it' }).click();
    await expect(page.getByText('Outcome: Yes · Handling: Partly')).toBeVisible();
    await page.getByRole('button', { name: /No lesson is noted.*go to Learn/ }).click();
    await page.getByRole('button', { name: 'Note what it teaches' }).click();
    const lesson = page.getByRole('dialog', { name: 'Note what it teaches' });
    await lesson.getByLabel('What is to be learnt').fill('We ring before a visit is missed.');
    await isAccessible(page);
    await lesson.getByRole('button', { name: 'Note it' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('We ring before a visit is missed.')).toBeVisible();
    await isAccessible(page);
    await page.getByRole('button', { name: 'Close it' }).first().click();
    const close = page.getByRole('dialog', { name: 'Close the complaint' });
    await expect(close.getByLabel('Ask the customer again on')).not.toHaveValue('');
    await close.getByRole('button', { name: 'Close it' }).click();
    await expect(page.getByText('Closed.', { exact: true })).toBeVisible();
  });

  test('shows guidance folded below the work, opened by keyboard, and fits a phone', async ({ page }) => {
    await openAt(page, await answered(), 'put-right');
    const summary = page.getByText('Promise only what can be kept', { exact: true });
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('A small promise that is kept rebuilds trust', { exact: false })).toBeVisible();
    await isAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await fits(page);
  });

  test('is escalated with its reasons', async ({ page }) => {
    await openAt(page, await answered(), 'learn');
    await page.getByRole('button', { name: 'Escalate…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Escalate' });
    await isAccessible(page);
    await dialog.getByRole('button', { name: 'Escalate it' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByLabel('It does not move').check();
    await dialog.getByLabel('What you need from them').fill('A decision');
    await expect(dialog.getByRole('alert')).toBeVisible();
  });
});

test.describe('Settings of handling', () => {
  test('keep each choice with what it was, and guidance in one’s own words with the way back', async ({ page }) => {
    await openSignedIn(page, client, `${program.url}/settings/handling`, 'Handling');
    const days = page.getByRole('textbox', { name: 'Longest silence: full investigation' });
    await days.fill('10');
    await page.getByRole('button', { name: 'Save: Longest silence: full investigation' }).click();
    await expect(page.getByText('it was “14 days”')).toBeVisible();
    await isAccessible(page);
    await page.getByRole('link', { name: 'Guidance' }).click();
    await page.getByRole('link', { name: 'An apology is not an admission' }).click();
    await page.getByLabel('Title').fill('Sorry is not guilty');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sorry is not guilty' })).toBeVisible();
    await isAccessible(page);
    await page.getByRole('button', { name: /Back to how it came/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'An apology is not an admission' })).toBeVisible();
    await page.setViewportSize({ width: 360, height: 740 });
    await fits(page);
  });

  test('what I learn has a page of its own', async ({ page }) => {
    await openSignedIn(page, client, `${program.url}/learning`, 'What I learn');
    await expect(page.getByText('Nothing here yet')).toBeVisible();
    await isAccessible(page);
  });
});
