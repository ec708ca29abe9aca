// What others were asked for and did not send, as a handler meets it some days later: on my work and in the queue, asked again and
// written down from there. By keyboard, on a phone, with axe.
import { expect, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

let program: ProgramForJourneys;
let client: ApiClient;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test.beforeAll(async () => {
  test.setTimeout(180_000);
  program = await programForJourneys();
  client = await signIn(program.url);
  const told = { customer: { name: 'Amara Osei', phone: '020 7946 0000' }, title: 'Boiler repaired three times' };
  const more = { description: 'Still no heat.', channel: 'phone', handleMyself: true };
  const { id } = (await client.ask('POST', '/api/complaints', { ...told, ...more })).body as { id: string };
  const asked = { asked: 'The dates of the missed visits', why: 'to find the job sheets', dueOn: inDays(1), channel: 'email' };
  await client.ask('POST', `/api/complaints/${id}/information-requests`, asked);
  const of = { name: 'Ovidiu at Boiler Care' };
  const question = { of, question: 'What did the engineer find?', dueOn: inDays(1) };
  await client.ask('POST', `/api/complaints/${id}/contributions`, question);
  await program.later(4);
  client = await signIn(program.url);
});
test.afterAll(() => program.close());

test('what has not come stands in the queue and on my work, and is asked for again from there', async ({ page }) => {
  await openSignedIn(page, client, `${program.url}/queue`, 'Queue');
  await expect(page.getByText('What the customer was asked for is late')).toBeVisible();
  await expect(page.getByText('A contribution is overdue')).toBeVisible();
  await isAccessible(page);
  await page.goto(`${program.url}/my-work`);
  await page.setViewportSize({ width: 360, height: 740 });
  const late = page.getByRole('region', { name: 'Late from others' });
  await expect(late.getByRole('listitem')).toHaveCount(2);
  await isAccessible(page);
  await fits(page);
  await page.getByRole('button', { name: 'Asked again…: What did the engineer find?' }).focus();
  await page.keyboard.press('Enter');
  const again = page.getByRole('dialog', { name: 'Ask Ovidiu at Boiler Care again' });
  await again.getByLabel('By when now').fill(inDays(9));
  await again.getByRole('button', { name: 'Note that I asked again' }).click();
  await expect(again.getByRole('button', { name: /Say how you asked again/ })).toBeVisible();
  await again.getByLabel('How you asked').fill('By telephone, to the office');
  await again.getByRole('button', { name: 'Note that I asked again' }).dblclick();
  await expect(page.getByText('Noted that they were asked again.')).toBeVisible();
  await expect(late.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'It came…: The dates of the missed visits' }).click();
  const came = page.getByRole('dialog', { name: 'It came' });
  await isAccessible(page);
  await came.getByLabel('What they said or sent').fill('The 3rd, the 9th and the 12th');
  await came.getByRole('button', { name: 'Record it' }).click();
  await expect(late).toHaveCount(0);
});
