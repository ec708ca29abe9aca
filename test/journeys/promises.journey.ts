// Promises as a handler meets them: promised on the complaint, seen in the register and on my work, kept with proof, or not kept
// with a new date; and telling the customer how it stands.
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
async function logged(): Promise<string> {
  const told = { customer: { name: 'Amara Osei', phone: '020 7946 0000' }, title, description: 'Still no heat.', channel: 'phone' };
  const { id } = (await client.ask('POST', '/api/complaints', { ...told, handleMyself: true })).body as { id: string };
  return id;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The next such weekday after today: 6 is Saturday. */
function next(weekday: number): string {
  const ahead = (weekday - new Date().getUTCDay() + 7) % 7 || 7;
  return inDays(ahead);
}

const openComplaint = (page: Page, id: string) =>
  openSignedIn(page, client, `${program.url}/complaints/${id}?stage=put-right`, new RegExp(title));

test.describe('Promises', () => {
  test('a promise is made, questioned on a closed day, and kept with proof', async ({ page }) => {
    const id = await logged();
    await openComplaint(page, id);
    await page.getByRole('button', { name: 'Promise something' }).click();
    const dialog = page.getByRole('dialog', { name: 'Promise something' });
    await dialog.getByLabel('What we promise').fill('An engineer comes with the part');
    await dialog.getByLabel('By which day').fill(next(6));
    await isAccessible(page);
    await dialog.getByRole('button', { name: 'Promise it' }).click();
    await expect(dialog.getByRole('alert')).toContainText('not a working day');
    await dialog.getByRole('checkbox', { name: 'I mean this day' }).check();
    await dialog.getByRole('button', { name: 'Promise it' }).click();
    await expect(page.getByText('Promised, and in the register.')).toBeVisible();
    await expect(page.getByText('An engineer comes with the part')).toBeVisible();
    await isAccessible(page);
    await page.getByRole('button', { name: 'It was kept…: An engineer comes with the part' }).click();
    await page.getByLabel('How you know that it was kept').fill('The tenant rang to say thank you');
    await page.getByRole('button', { name: 'It was kept', exact: true }).click();
    await expect(page.getByText('Kept, with how we know.')).toBeVisible();
    await expect(page.getByText('The customer has not heard yet that it was kept.')).toBeVisible();
  });

  test('a promise that is not kept tells the customer why and gets a new date', async ({ page }) => {
    const id = await logged();
    const me = (await client.ask('GET', '/api/me')).body as { person: { id: string } };
    const promise = { what: 'Refund of the call-out', owner: me.person.id, day: inDays(1), meant: true };
    await client.ask('POST', `/api/complaints/${id}/promises`, promise);
    await openComplaint(page, id);
    await page.getByRole('button', { name: /^It is not kept…: Refund/ }).click();
    const dialog = page.getByRole('dialog', { name: 'The promise is not kept' });
    await dialog.getByLabel('Why it was not kept').fill('The bank details were missing');
    await dialog.getByLabel('What the customer was told').fill('Why, and that it will be paid next week');
    await dialog.getByLabel(/The new day they were told/).fill(next(3));
    await dialog.getByRole('button', { name: 'Record it' }).click();
    await expect(page.getByText('A new date for a promise that was not kept.')).toBeVisible();
    await expect(page.getByText('The customer was told: Why, and that it will be paid next week')).toBeVisible();
  });

  test('the register lists promises by day, opens where each is settled, and fits a phone', async ({ page }) => {
    await openSignedIn(page, client, `${program.url}/promises`, 'Promises');
    await isAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await fits(page);
    await isAccessible(page);
    await page.getByText('Settled', { exact: true }).click();
    await expect(page).toHaveURL(/which=settled/);
    await page.getByRole('link', { name: /An engineer comes with the part/ }).click();
    await expect(page.getByRole('heading', { name: 'Put right' })).toBeVisible();
    await fits(page);
  });

  test('a promise is settled where it stands: kept in the register, its date moved from my work, from the keyboard', async ({
    page,
  }) => {
    const id = await logged();
    const me = (await client.ask('GET', '/api/me')).body as { person: { id: string } };
    const promise = (what: string) => ({ what, owner: me.person.id, day: inDays(0), meant: true });
    await client.ask('POST', `/api/complaints/${id}/promises`, promise('A letter to the landlord'));
    await client.ask('POST', `/api/complaints/${id}/promises`, promise('A call from the engineer'));
    await openSignedIn(page, client, `${program.url}/promises?whose=mine`, 'Promises');
    await page.getByRole('button', { name: 'It was kept…: A letter to the landlord' }).focus();
    await page.keyboard.press('Enter');
    const kept = page.getByRole('dialog', { name: 'The promise was kept' });
    await isAccessible(page);
    await kept.getByLabel('How you know that it was kept').fill('The copy is in the post book');
    await kept.getByRole('button', { name: 'It was kept', exact: true }).dblclick();
    await expect(page.getByText('Kept, with how we know.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'A letter to the landlord' })).toHaveCount(0);
    await page.goto(`${program.url}/my-work`);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: 'More about: A call from the engineer' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'It is not kept…' })).toBeVisible();
    await isAccessible(page);
    await page.getByRole('menuitem', { name: 'It is not kept…' }).press('Enter');
    const broken = page.getByRole('dialog', { name: 'The promise is not kept' });
    await broken.getByRole('button', { name: 'Record it' }).click();
    await expect(broken.getByRole('button', { name: 'Say why it was not kept.' })).toBeVisible();
    await broken.getByLabel('Why it was not kept').fill('The engineer is ill');
    await broken.getByLabel('What the customer was told').fill('Why, and that the call comes next week');
    await broken.getByLabel(/The new day they were told/).fill(next(3));
    await broken.getByRole('button', { name: 'Record it' }).click();
    await expect(page.getByText('Recorded, with what the customer was told.')).toBeVisible();
    await fits(page);
    await isAccessible(page);
  });

  test('telling the customer how it stands is recorded from the keyboard alone', async ({ page }) => {
    const id = await logged();
    await openComplaint(page, id);
    await page.getByRole('button', { name: 'Do something else' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Tell the customer how it stands' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Tell the customer how it stands' });
    await dialog.getByLabel('What they were told').fill('The part is ordered; we ring on Friday.');
    await dialog.getByLabel('They hear again by').fill(next(5));
    await isAccessible(page);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Recorded: the customer has heard from us.')).toBeVisible();
  });
});
