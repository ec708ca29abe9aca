// Two people at one complaint: a handler escalates it, a senior takes it up, decides and hands back, and the customer's second look
// goes to neither of those who decided. And how a complaint that ended begins again, some days and some months later.
import { expect, type Page, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

const password = 'a slow river bends twice';
const hana = { name: 'Hana Handler', email: 'hana.care@example.org', password };
const maya = { name: 'Maya Manager', email: 'maya.care@example.org', password };

let program: ProgramForJourneys;
let team: string;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  program = await programForJourneys();
  const admin = await signIn(program.url);
  team = ((await admin.ask('POST', '/api/teams', { name: 'Repairs' })).body as { id: string }).id;
  for (const [who, role] of [
    [hana, 'handler'],
    [maya, 'manager'],
  ] as const) {
    const invited = await admin.ask('POST', '/api/people', { ...who, roles: [role], teams: [team] });
    const { secret } = invited.body as { secret: string };
    await admin.ask('POST', '/api/invitation', { token: secret, name: who.name, password });
  }
});
test.afterAll(() => program.close());

async function logged(client: ApiClient, title: string): Promise<string> {
  const told = { customer: { name: 'Amara Osei', phone: '020 7946 0000' }, title, description: 'Still no heat.', channel: 'phone' };
  return ((await client.ask('POST', '/api/complaints', { ...told, team, handleMyself: true })).body as { id: string }).id;
}
const answer = { how: 'final-response-sent', outcome: 'upheld', channel: 'phone', text: 'We were wrong.' };
const answered = async (client: ApiClient, id: string) => {
  const { version } = (await client.ask('GET', `/api/complaints/${id}`)).body as { version: number };
  return client.ask('POST', `/api/complaints/${id}/answer`, { ...answer, version });
};
const open = (page: Page, client: ApiClient, id: string, title: string, stage = 'decide') =>
  openSignedIn(page, client, `${program.url}/complaints/${id}?stage=${stage}`, new RegExp(title));

test('a handler escalates, a senior takes it up and decides, and the second stage is neither’s', async ({ browser }) => {
  test.setTimeout(180_000);
  const title = 'Flood from the flat above';
  const [his, hers] = [await signIn(program.url, hana), await signIn(program.url, maya)];
  const id = await logged(his, title);
  const handler = await (await browser.newContext()).newPage();
  await open(handler, his, id, title);
  await handler.getByRole('button', { name: 'Escalate…' }).click();
  const dialog = handler.getByRole('dialog', { name: 'Escalate' });
  await dialog.getByLabel('To whom').selectOption({ label: 'Maya Manager' });
  await dialog.getByLabel('Whoever handles it has an interest in it').check();
  await dialog.getByLabel('What you need from them').fill('The neighbour is my cousin. Please decide.');
  await isAccessible(handler);
  await dialog.getByRole('button', { name: 'Escalate it' }).dblclick();
  await expect(handler.getByText(/Escalated to Maya Manager: .*whoever handles it has an interest in it/)).toBeVisible();
  const senior = await (await browser.newContext()).newPage();
  await openSignedIn(senior, hers, `${program.url}/my-work`, 'My work');
  await expect(senior.getByText('The neighbour is my cousin. Please decide.')).toBeVisible();
  await isAccessible(senior);
  await senior.getByRole('link', { name: title }).first().click();
  await senior.getByRole('button', { name: 'Take it up' }).focus();
  await senior.keyboard.press('Enter');
  await expect(senior.getByText('It is yours now: you decide.')).toBeVisible();
  expect((await answered(hers, id)).status).toBe(200);
  await senior.close();
  const reason = { reason: 'I want somebody else to look', channel: 'phone' };
  expect((await his.ask('POST', `/api/complaints/${id}/next-level`, reason)).status).toBe(200);
  const again = await answered(hers, id);
  expect(again).toMatchObject({ status: 403, body: { code: 'complaint.decided-before' } });
  expect((await hers.ask('POST', `/api/complaints/${id}/take`)).body).toMatchObject({ code: 'handler.decided-before' });
  await handler.close();
});

test('a closed complaint is reopened with one click in time; after it a handler cannot, and a manager says why', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const title = 'Letter that never came';
  let his = await signIn(program.url, hana);
  const id = await logged(his, title);
  await answered(his, id);
  await his.ask('POST', `/api/complaints/${id}/satisfaction`, { channel: 'phone', outcome: 'yes', handling: 'yes', said: '' });
  await his.ask('POST', `/api/complaints/${id}/lessons`, { kind: 'nothing', text: 'A single slip', involved: [], concerned: [] });
  const close = async () => {
    const { version } = (await his.ask('GET', `/api/complaints/${id}`)).body as { version: number };
    const followUp = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    expect((await his.ask('POST', `/api/complaints/${id}/closure`, { version, followUp })).status).toBe(200);
  };
  await close();
  const page = await (await browser.newContext()).newPage();
  await open(page, his, id, title, 'put-right');
  await isAccessible(page);
  await page.getByRole('region', { name: 'Reopening' }).getByRole('button', { name: 'Reopen it' }).dblclick();
  await expect(page.getByText('Open again.')).toBeVisible();
  await answered(his, id);
  await close();
  await program.later(5);
  his = await signIn(program.url, hana);
  await openSignedIn(page, his, `${program.url}/my-work`, 'My work');
  await page
    .getByRole('button', { name: `Record the answer…: ${title}` })
    .first()
    .click();
  const asked = page.getByRole('dialog', { name: 'What came of asking again' });
  await isAccessible(page);
  await asked.getByLabel('It did not stay right').check();
  await asked.getByLabel('What they said, or how you tried').fill('It went wrong again');
  await asked.getByRole('button', { name: 'Record it' }).click();
  await expect(page.getByText('Recorded what came of asking again.')).toBeVisible();
  await program.later(400);
  his = await signIn(program.url, hana);
  await open(page, his, id, title, 'put-right');
  await expect(page.getByText('A manager still can.', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Reopen it/ })).toHaveCount(0);
  const hers = await signIn(program.url, maya);
  const desk = await (await browser.newContext()).newPage();
  await desk.setViewportSize({ width: 360, height: 740 });
  await open(desk, hers, id, title, 'put-right');
  await fits(desk);
  await desk.getByRole('button', { name: 'Reopen it…' }).click();
  const reopen = desk.getByRole('dialog', { name: 'Reopen the complaint' });
  await reopen.getByRole('button', { name: 'Reopen it' }).click();
  await expect(reopen.getByRole('button', { name: 'Say why it is opened again.' })).toBeVisible();
  await reopen.getByLabel('Why').fill('It happened again, in the same way');
  await isAccessible(desk);
  await reopen.getByRole('button', { name: 'Reopen it' }).click();
  await expect(desk.getByText('Open again.')).toBeVisible();
});
