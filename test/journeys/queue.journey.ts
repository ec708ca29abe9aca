// A day at the queue: finding what is due first, marking and giving by keyboard, taking the next one, searching, and words that are
// kept whatever happens to the page.
import { expect, type Page } from '@playwright/test';
import { signIn } from '#test/support/api-client.ts';
import { administrator, expectUsableByEveryone, signInAs, test } from '#test/support/journey.ts';

const day = 86_400_000;
let made: { id: string; reference: string }[] = [];
let me = '';
let team = '';

// Each walk has a team and three complaints of its own, and takes away none of another's.
test.beforeEach(async ({ program }) => {
  const ada = await signIn(program.url);
  const { body: who } = await ada.ask('GET', '/api/me');
  me = (who as { person: { id: string } }).person.id;
  made = [];
  const { body: crew } = await ada.ask('POST', '/api/teams', { name: `Quayside ${crypto.randomUUID()}`, members: [me] });
  team = (crew as { id: string }).id;
  for (const [words, days] of [
    ['The quayside lamp is dark', 1],
    ['The quayside gate is stuck', 90],
    ['The quayside bin overflows', 20],
  ] as const) {
    const complaint = {
      customer: { name: 'Joan Park' },
      description: `${words} <b>again</b>`,
      channel: 'phone',
      team,
      receivedAt: new Date(Date.now() - days * day).toISOString(),
    };
    const { body } = await ada.ask('POST', '/api/complaints', complaint);
    made.push(body as { id: string; reference: string });
  }
});

async function openQueue(page: Page, url: string): Promise<void> {
  await signInAs(page, url, administrator);
  await page.goto(`${url}/queue?team=${team}`);
  await expect(page.locator('[data-row]').first()).toBeVisible();
}

const rows = (page: Page) => page.locator('[data-row]');

test.describe('The queue', () => {
  test('has what is due first on top, and is narrowed, saved and opened again by its address', async ({ page, program }) => {
    await openQueue(page, program.url);
    await expect(rows(page)).toHaveCount(3);
    const order = [made[1], made[2], made[0]].map((one) => one?.reference ?? '');
    for (const [at, reference] of order.entries()) await expect(rows(page).nth(at)).toContainText(reference);
    await expect(rows(page).first()).toContainText('working days late');
    await expectUsableByEveryone(page);
    await page.getByRole('combobox', { name: 'Due' }).click();
    await page.getByRole('option', { name: 'Overdue' }).click();
    await expect(page).toHaveURL(/due=overdue/);
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('menuitem', { name: 'Save this list as a view…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(`Late by the quay ${team}`);
    await page.getByRole('button', { name: 'Save', exact: true }).dblclick();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.goto(`${program.url}/queue`);
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('menuitem', { name: `Late by the quay ${team}` }).click();
    await expect(page).toHaveURL(new RegExp(`team=${team}`));
    await expect(page).toHaveURL(/due=overdue/);
  });

  test('is walked with j and k, marked with x, and what is marked is given to somebody', async ({ page, program }) => {
    await openQueue(page, program.url);
    for (const key of ['j', 'x', 'j', 'x', 'k']) await page.keyboard.press(key);
    await expect(page.getByText('2 marked')).toBeVisible();
    await page.getByRole('button', { name: 'Give or move…' }).click();
    await expectUsableByEveryone(page);
    await page.getByRole('radio', { name: administrator.name }).check();
    await page.getByRole('textbox', { name: 'Why' }).fill('You know the quay');
    await page.getByRole('button', { name: 'Give', exact: true }).dblclick();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(rows(page).filter({ hasText: administrator.name })).toHaveCount(2);
    await expect(rows(page).filter({ hasText: 'Nobody yet' })).toHaveCount(1);
  });

  test('gives the next one at a key, and only one for two presses', async ({ page, program }) => {
    const ada = await signIn(program.url);
    const held = async (): Promise<number> => {
      const { body } = await ada.ask('GET', '/api/queue/counts');
      return (body as { mine: { count: number } }).mine.count;
    };
    const before = await held();
    await openQueue(page, program.url);
    await page.keyboard.press('t');
    await page.keyboard.press('t');
    await page.waitForURL(/\/complaints\//);
    expect(await held()).toBe(before + 1);
  });

  test('fits a phone, and says why it is empty', async ({ page, program }) => {
    await page.setViewportSize({ width: 360, height: 760 });
    await openQueue(page, program.url);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectUsableByEveryone(page);
    await page.goto(`${program.url}/queue?words=nothinglikethis`);
    await expect(page.getByText('No complaint fits all of this')).toBeVisible();
    await page.goto(`${program.url}/queue?severity=dreadful`);
    await expect(page.getByRole('alert')).toContainText('The queue could not be shown');
  });
});

test.describe('Search', () => {
  test('finds by what is typed anywhere, marks the words, and gives markup as letters', async ({ page, program }) => {
    await openQueue(page, program.url);
    await page.keyboard.press('/');
    await expect(page.getByRole('combobox', { name: 'Search or do anything' })).toBeFocused();
    await page.keyboard.type(made[1]?.reference.toLowerCase() ?? '');
    await expect(page.getByRole('option', { name: /quayside gate/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(made[1]?.id ?? 'none'));
    await page.goto(`${program.url}/search?words=quayside+gate`);
    await expect(page.locator('mark').first()).toHaveText('quayside');
    await expect(rows(page).first()).toContainText('<b>again</b>');
    await expectUsableByEveryone(page);
  });
});

test.describe('My work', () => {
  test('lists first what is due', async ({ page, program }) => {
    const ada = await signIn(program.url);
    await ada.ask('POST', `/api/complaints/${made[1]?.id}/take`);
    await signInAs(page, program.url, administrator);
    await page.goto(`${program.url}/my-work`);
    await expect(page.getByRole('heading', { name: /Due or at risk/ })).toBeVisible();
    const due = page.getByRole('region', { name: 'Due or at risk' });
    await expect(due.locator('[data-row]').first()).toContainText('quayside');
    await expectUsableByEveryone(page);
  });
});

test.describe('What is half typed', () => {
  test('is there again after a reload, after signing out, and on another device', async ({ page, program, browser }) => {
    await signInAs(page, program.url, administrator);
    await page.goto(`${program.url}/settings/routing`);
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByRole('textbox', { name: 'Name of rule 1' }).fill('Letters to the quay');
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Name of rule 1' })).toHaveValue('Letters to the quay');
    await expect(page.getByText('Kept from')).toBeVisible();
    await expectUsableByEveryone(page);
    await page.getByRole('button', { name: /account and appearance/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/sign-in/);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('redress.draft')))).toEqual([]);
    const elsewhere = await (await browser.newContext()).newPage();
    await signInAs(elsewhere, program.url, administrator);
    await elsewhere.goto(`${program.url}/settings/routing`);
    await expect(elsewhere.getByRole('textbox', { name: 'Name of rule 1' })).toHaveValue('Letters to the quay');
    await elsewhere.getByRole('button', { name: 'Begin again' }).click();
    await expect(elsewhere.getByText('No rules yet')).toBeVisible();
    await elsewhere.context().close();
  });
});
