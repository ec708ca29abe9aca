// How a complaint is understood, in the real program and a real browser: what to ask, our words put to the customer and corrected, a
// request that is answered, what happened in order; two people at once, by keyboard, on a phone.
import { type Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { administrator, expectUsableByEveryone, signInAs, test } from '../support/journey.ts';

interface Logged {
  readonly id: string;
  readonly reference: string;
}

async function logged(api: ApiClient): Promise<Logged> {
  const told = {
    customer: { name: 'Amara Osei', email: 'amara@example.net' },
    title: 'Boiler repaired three times',
    description: 'The boiler has been repaired three times and there is still no heat.',
    points: ['Two visits were missed'],
    channel: 'phone',
    handleMyself: true,
  };
  return (await api.ask('POST', '/api/complaints', told)).body as Logged;
}

async function open(page: Page, url: string, { reference }: Logged): Promise<void> {
  await signInAs(page, url, administrator);
  await page.goto(`${url}/complaints/${reference}?stage=understand`);
  await expect(page.getByRole('heading', { name: 'Our understanding' })).toBeVisible();
}

const words = (page: Page) => page.getByLabel('What we take the complaint to be');
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });

test.describe('A handler who wants to understand a complaint', () => {
  test('notes the answer to an open question by one key', async ({ page, program }) => {
    const api = await signIn(program.url);
    await open(page, program.url, await logged(api));
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('q');
    const asked = dialog(page, 'Note the answer');
    await expect(asked).toContainText('How are things today?');
    await asked.getByRole('button', { name: 'Note it' }).click();
    await expect(asked.getByRole('alert')).toContainText('in their words');
    await asked.getByLabel('What they said, in their words').fill('Still no heat, and the baby is ill');
    await asked.getByRole('button', { name: 'Note it' }).click();
    await expect(asked).toBeHidden();
    await expect(page.getByRole('button', { name: /^Note the answer: How are things today/ })).toBeHidden();
    await expect(page.getByText('1 answer noted')).toBeVisible();
  });

  test('puts our understanding to the customer, records the correction, and compares the versions', async ({ page, program }) => {
    const api = await signIn(program.url);
    await open(page, program.url, await logged(api));
    await expect(page.getByText('Findings wait until our understanding was put to the customer')).toBeVisible();
    await words(page).fill('You told us that you had no heating for nine days.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'It was put to the customer' }).click();
    await dialog(page, 'It was put to the customer').getByRole('button', { name: 'Record it' }).click();
    const version = page.getByRole('article', { name: 'Version 1' });
    await expect(version).toContainText(/Sent; they have until .* to answer/);
    await expectUsableByEveryone(page);
    await version.getByRole('button', { name: 'Record what they said' }).click();
    const said = dialog(page, 'What they said to version 1');
    await said.getByLabel('They corrected it: something is wrong or missing').check();
    await said.getByLabel('In their words').fill('It was eleven days');
    await said.getByRole('button', { name: 'Record it' }).click();
    await expect(version).toContainText('Corrected by the customer');
    await expect(words(page)).toHaveValue('You told us that you had no heating for nine days.');
    await words(page).fill('You told us that you had no heating for eleven days.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Compare versions 1 and 2' }).click();
    await expect(page.locator('del')).toContainText('nine');
    await expect(page.locator('ins')).toContainText('eleven');
    await expectUsableByEveryone(page);
  });

  test('never loses words when a colleague saves meanwhile: both stand side by side', async ({ page, program }) => {
    const api = await signIn(program.url);
    const complaint = await logged(api);
    await api.ask('POST', `/api/complaints/${complaint.id}/understanding`, { paraphrase: 'No heat for nine days.' });
    await open(page, program.url, complaint);
    await words(page).fill('No heat for eleven days, and a child is ill.');
    await api.ask('POST', `/api/complaints/${complaint.id}/understanding`, { paraphrase: 'No heat for ten days.', version: 1 });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const notice = page.getByRole('alert');
    await expect(notice).toContainText('What you typed is still here');
    await expect(notice.locator('del')).toContainText('ten');
    await expect(words(page)).toHaveValue('No heat for eleven days, and a child is ill.');
    await expectUsableByEveryone(page);
    await page.getByRole('button', { name: 'Save mine as it stands' }).click();
    await expect(notice).toBeHidden();
    await page.reload();
    await expect(words(page)).toHaveValue('No heat for eleven days, and a child is ill.');
  });

  test('asks for something by one key, sees whether the clock waits, and records what came', async ({ page, program }) => {
    const api = await signIn(program.url);
    await open(page, program.url, await logged(api));
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('k');
    const asking = dialog(page, 'Ask the customer for something');
    await expect(asking.getByRole('note')).toContainText('pauses while we wait');
    await asking.getByLabel('What we asked for').fill('The dates of the visits');
    await asking.getByLabel('Why it is needed').fill('to find the job sheets');
    const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await asking.getByLabel('By when').fill(inAMonth);
    await expectUsableByEveryone(page, '[role="dialog"]');
    await asking.getByRole('button', { name: 'Record it' }).click();
    await expect(asking).toBeHidden();
    await expect(page.getByText(/Response: paused/)).toBeVisible();
    await page.getByRole('button', { name: 'It came: The dates of the visits' }).click();
    const came = dialog(page, 'It came');
    await came.getByLabel('What they said or sent').fill('The third and the ninth');
    await came.getByRole('button', { name: 'Record it' }).click();
    await expect(came).toBeHidden();
    await expect(page.getByText(/Response: paused/)).toBeHidden();
    await expect(page.getByRole('list').filter({ hasText: 'The third and the ninth' }).first()).toBeVisible();
  });

  test('sets down what happened, corrects it, and has it on a page to print', async ({ page, program }) => {
    const api = await signIn(program.url);
    await open(page, program.url, await logged(api));
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('h');
    const entry = dialog(page, 'Add what happened');
    await entry.getByLabel('Which day').fill('2026-01-05');
    await entry.getByRole('textbox', { name: /^What happened/ }).fill('The first engineer came');
    await entry.getByRole('button', { name: 'Add it' }).click();
    await expect(entry).toBeHidden();
    await page.getByRole('button', { name: 'Correct: The first engineer came' }).click();
    const correction = dialog(page, 'Correct what happened');
    await correction.getByLabel('The month').check();
    await correction.getByLabel('As well as they remember').check();
    await correction.getByRole('button', { name: 'Save the correction' }).click();
    await expect(correction).toBeHidden();
    await expect(page.getByText('about January 2026')).toBeVisible();
    await expect(page.getByText('Corrected once')).toBeVisible();
    await page.getByRole('link', { name: 'To print' }).click();
    await expect(page.getByRole('table')).toContainText('about January 2026');
    await expectUsableByEveryone(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  });

  test('sees the points that go with it, and why findings need not wait once a manager said so', async ({ page, program }) => {
    const api = await signIn(program.url);
    const complaint = await logged(api);
    await api.ask('POST', `/api/complaints/${complaint.id}/understanding`, { paraphrase: 'You told us that you had no heating.' });
    await open(page, program.url, complaint);
    await page.getByRole('button', { name: 'It was put to the customer' }).click();
    const putting = dialog(page, 'It was put to the customer');
    await expect(putting).toContainText('Two visits were missed');
    await putting.getByLabel('Asked to answer by').fill(new Date().toISOString().slice(0, 10));
    await putting.getByRole('button', { name: 'Record it' }).click();
    await expect(putting.getByRole('alert')).toContainText('Fair time is 5 working days here');
    await expectUsableByEveryone(page, '[role="dialog"]');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Say why findings need not wait' }).click();
    const why = dialog(page, 'Why findings need not wait');
    await why.getByLabel('The reason').fill('There is a newborn and no heat');
    await why.getByRole('button', { name: 'Let findings be made' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Findings may be made.' })).toBeVisible();
    await expect(page.getByText(/said why they need not wait.*There is a newborn and no heat/)).toBeVisible();
  });

  test('finds the time to answer that an administrator chose', async ({ page, program }) => {
    await signInAs(page, program.url, administrator);
    await page.goto(`${program.url}/settings/handling`);
    await page.getByRole('textbox', { name: 'Early resolution', exact: true }).fill('4');
    await page.getByRole('button', { name: 'Save the time for Early resolution' }).click();
    await expect(page.getByText(/was 3 working days\. As the program came: 3 working days/)).toBeVisible();
    await expectUsableByEveryone(page);
  });

  test('can do all of it on a phone, where nothing is cut off', async ({ page, program }) => {
    const api = await signIn(program.url);
    const complaint = await logged(api);
    const at = `/api/complaints/${complaint.id}`;
    await api.ask('POST', `${at}/understanding`, { paraphrase: 'You told us that you had no heating.' });
    await api.ask('POST', `${at}/chronology`, { on: '2026-01-05', text: 'The first engineer came', source: 'customer' });
    await page.setViewportSize({ width: 360, height: 760 });
    await open(page, program.url, complaint);
    await expect(page.getByText('The first engineer came')).toBeVisible();
    await expectUsableByEveryone(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
