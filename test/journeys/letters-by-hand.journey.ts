// A letter the program prepared for somebody who likes letters: it stands in my work with the page to print, and leaves it once it was posted.
import { expect, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

let program: ProgramForJourneys;
let client: ApiClient;
test.beforeAll(async () => {
  program = await programForJourneys();
  client = await signIn(program.url);
});
test.afterAll(() => program.close());

async function prepared(many: number): Promise<void> {
  const { body } = await client.ask('GET', '/api/settings/handling');
  const { choices } = body as { choices: { choice: string; version: number }[] };
  const version = choices.find(({ choice }) => choice === 'acknowledge-by-email')?.version;
  await client.ask('PUT', '/api/settings/handling/acknowledge-by-email', { value: 2, version });
  for (const name of ['Gwilym Rees', 'Nerys Puw', 'Ifan Bebb'].slice(0, many)) {
    const customer = { name, address: '9 Slate Row\nBangor', preferredChannel: 'letter' };
    const told = { customer, title: 'Gutter over the door', description: 'It drips on whoever comes in.', channel: 'letter' };
    await client.ask('POST', '/api/complaints', { ...told, handleMyself: true });
  }
  const waiting = async () => ((await client.ask('GET', '/api/letters-by-hand')).body as { letters: unknown[] }).letters.length;
  await expect.poll(waiting, { timeout: 150_000, intervals: [2_000] }).toBe(many);
}

test('a prepared acknowledgement is printed, said to be posted, and gone from my work', async ({ page }) => {
  test.setTimeout(300_000);
  await prepared(1);
  await openSignedIn(page, client, `${program.url}/my-work`, /My work/);
  const letters = page.getByRole('region', { name: 'Letters to post or read out' });
  await expect(letters.getByText('Gwilym Rees', { exact: false })).toContainText('9 Slate Row, Bangor');
  const address = await letters.getByRole('link', { name: 'The letter to print (PDF)' }).getAttribute('href');
  const file = await page.request.get(`${program.url}${address}`, { headers: client.headers });
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await isAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await fits(page);
  await letters.getByRole('button', { name: /^It was posted today: Acknowledgement, C-/ }).press('Enter');
  await expect(letters).toHaveCount(0);
});

test('several are printed in one file and said to be posted in one go, on the day they were', async ({ page }) => {
  test.setTimeout(300_000);
  await prepared(3);
  await openSignedIn(page, client, `${program.url}/my-work`, /My work/);
  const letters = page.getByRole('region', { name: 'Letters to post or read out' });
  const all = letters.getByRole('link', { name: 'Print all 3 letters to post (one PDF)' });
  const file = await page.request.get(`${program.url}${await all.getAttribute('href')}`, { headers: client.headers });
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await isAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await fits(page);
  const { body } = await client.ask('GET', '/api/letters-by-hand');
  const [first] = (body as { letters: { id: string; complaint: { id: string } }[] }).letters;
  const stale = { letter: first?.id, complaint: first?.complaint.id, version: 99 };
  const on = new Date().toISOString().slice(0, 10);
  const answer = await client.ask('POST', '/api/letters-to-post/postings', { letters: [stale], on });
  expect(answer.body).toMatchObject({ posted: [], refused: [{ letter: first?.id }] });
  await letters.getByRole('button', { name: 'All 3 were posted' }).press('Enter');
  await expect(letters).toHaveCount(0);
});
