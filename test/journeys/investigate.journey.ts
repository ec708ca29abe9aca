// Looking into a complaint in its stage, in the real program and a real browser; and the plain page of somebody without an account,
// which needs no JavaScript.
import { expect, type Page, test } from '@playwright/test';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { fits, isAccessible, openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

let program: ProgramForJourneys;
let ada: ApiClient;
test.beforeAll(async () => {
  program = await programForJourneys();
  ada = await signIn(program.url);
});
test.afterAll(() => program.close());

const boiler = {
  customer: { name: 'Amara Osei' },
  title: 'Boiler repaired three times',
  description: 'The boiler was repaired three times and there is still no heat.',
  points: ['Two visits were missed'],
  channel: 'phone',
  handleMyself: true,
};

/** A complaint whose findings need not wait for the customer’s word. */
async function logged(): Promise<string> {
  const { id } = (await ada.ask('POST', '/api/complaints', boiler)).body as { id: string };
  await ada.ask('POST', `/api/complaints/${id}/findings-unconfirmed`, { reason: 'She confirmed it on the phone.' });
  return id;
}

async function investigate(page: Page, id: string): Promise<void> {
  await openSignedIn(page, ada, `${program.url}/complaints/${id}?stage=investigate`, /Boiler repaired/);
  await expect(page.getByRole('heading', { name: 'Points and findings' })).toBeVisible();
}

test.describe('A handler', () => {
  test('enters evidence, finds on a point by keyboard, and sees the verdict with why', async ({ page }) => {
    await investigate(page, await logged());
    await isAccessible(page);
    await page.keyboard.press('v');
    const entry = page.getByRole('dialog', { name: 'Enter evidence' });
    await entry.getByLabel('What it is').fill('The visit log');
    await entry.getByLabel('From whom').fill('Repairs desk');
    await entry.getByLabel('Where it is kept').fill('Job 4471');
    await entry.getByLabel('Strong').check();
    await entry.getByLabel('Why').fill('Written at the time.');
    await isAccessible(page);
    await entry.getByRole('button', { name: 'Enter it' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('The visit log')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('f');
    const finding = page.getByRole('dialog', { name: 'Find on point 1' });
    await finding.getByLabel('Justified', { exact: true }).check();
    await finding.getByLabel('Reasons').fill('The log shows that nobody came.');
    await finding.getByRole('button', { name: 'Record the finding' }).click();
    await expect(finding.getByRole('paragraph').filter({ hasText: 'Say what should have been done' })).toBeVisible();
    await finding.getByLabel('What should have been done').fill('A visit within 24 hours.');
    await finding.getByLabel('The visit log (Repairs desk)').check();
    await finding.getByRole('button', { name: 'Record the finding' }).click();
    await expect(page.getByText('The verdict: Justified')).toBeVisible();
    await expect(page.getByText('1 point found on')).toBeVisible();
  });

  test('keeps what was typed when the page is loaded again, on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await investigate(page, await logged());
    await page.getByRole('button', { name: 'Set down a fact' }).click();
    await page.getByRole('textbox', { name: 'What happened' }).fill('Nobody came on the ninth.');
    await fits(page);
    await page.reload();
    await page.getByRole('button', { name: 'Set down a fact' }).click();
    await expect(page.getByRole('textbox', { name: 'What happened' })).toHaveValue('Nobody came on the ninth.');
  });

  test('is told what somebody else changed, and loses no words', async ({ page }) => {
    const id = await logged();
    await investigate(page, id);
    await page.keyboard.press('f');
    const finding = page.getByRole('dialog', { name: 'Find on point 1' });
    await finding.getByLabel('Cannot be decided').check();
    await finding.getByLabel('Reasons').fill('Neither side kept a note.');
    const { version } = (await ada.ask('GET', `/api/complaints/${id}`)).body as { version: number };
    await ada.ask('POST', `/api/complaints/${id}/severity`, { version, severity: 'high', reasons: ['A baby in the house'] });
    await finding.getByRole('button', { name: 'Record the finding' }).click();
    await expect(finding.getByText('changed the severity from moderate to high')).toBeVisible();
    await finding.getByRole('button', { name: 'Save mine on top of that' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Neither side kept a note.')).toBeVisible();
  });

  test('asks somebody without an account, who answers on a plain page', async ({ page, browser }) => {
    const id = await logged();
    await investigate(page, id);
    await page.keyboard.press('k');
    const asking = page.getByRole('dialog', { name: 'Ask somebody to contribute' });
    await asking.getByLabel('Somebody without one, by a link').check();
    await asking.getByLabel('Their name').fill('Bob Boiler');
    await asking.getByLabel('What you ask them').fill('When did you call?');
    await asking.getByRole('button', { name: 'Ask', exact: true }).click();
    const link = await page.getByLabel('Link', { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('Waited for, due')).toBeVisible();
    const elsewhere = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    const theirs = await elsewhere.newPage();
    await theirs.goto(link);
    await theirs.getByLabel('Your answer').fill('On the ninth, at noon.');
    await theirs.getByRole('button', { name: 'Send' }).click();
    await expect(theirs.getByRole('heading', { name: 'Your answer has arrived' })).toBeVisible();
    await elsewhere.close();
    await page.reload();
    await expect(page.getByText('On the ninth, at noon.')).toBeVisible();
  });

  test('answers under My work what a colleague asked', async ({ page }) => {
    const id = await logged();
    const { person } = (await ada.ask('GET', '/api/me')).body as { person: { id: string } };
    const asked = { of: { person: person.id }, question: 'What did the desk say?', dueOn: '2099-01-01' };
    expect((await ada.ask('POST', `/api/complaints/${id}/contributions`, asked)).status).toBe(200);
    await openSignedIn(page, ada, `${program.url}/my-work`, 'My work');
    await page.getByRole('button', { name: 'Answer: What did the desk say?' }).click();
    await page.getByLabel('Your answer').fill('That no parts existed.');
    await isAccessible(page);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('What did the desk say?')).toHaveCount(0);
  });
});

test.describe('An administrator', () => {
  test('changes a checklist without code', async ({ page }) => {
    await openSignedIn(page, ada, `${program.url}/settings/checklists`, 'Checklists');
    await isAccessible(page);
    const list = page.getByLabel('Resolve at first contact', { exact: true }).last();
    await list.fill('Said back what we understood\nMeter read');
    await page.getByRole('button', { name: 'Save this list: resolve at first contact' }).click();
    await expect(page.getByText('Saved')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Resolve at first contact', { exact: true }).last()).toHaveValue(
      'Said back what we understood\nMeter read',
    );
  });
});

test.describe('The plain page', () => {
  test('can be used by everyone, with and without JavaScript @portal', async ({ page }) => {
    const id = await logged();
    const asked = { of: { name: 'Bob', role: '' }, question: 'Was anybody in?', shared: 'On the ninth.', dueOn: '2099-01-01' };
    const { link } = (await ada.ask('POST', `/api/complaints/${id}/contributions`, asked)).body as { link: { secret: string } };
    await page.goto(`${program.url}/asked/${link.secret}`);
    await page.getByLabel('I would rather not answer').check();
    await page.getByLabel('Your answer').fill('I was away.');
    if (test.info().project.name === 'with JavaScript') await isAccessible(page);
    await fits(page);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByRole('heading', { name: 'Your answer has arrived' })).toBeVisible();
    const answered = (await ada.ask('GET', `/api/complaints/${id}/investigation`)).body as { contributions: { state: string }[] };
    expect(answered.contributions.map(({ state }) => state)).toEqual(['declined']);
  });
});
