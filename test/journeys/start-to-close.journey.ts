// One complaint from the telephone to closing, in an organisation that has set up nothing yet: what stands as the next step is
// done each time, and it never asks for something that cannot be done.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { signIn } from '../support/api-client.ts';
import { openSignedIn, type ProgramForJourneys, programForJourneys } from '../support/in-browser.ts';

let program: ProgramForJourneys;
test.beforeAll(async () => {
  program = await programForJourneys();
});
test.afterAll(() => program.close());
test.use({ actionTimeout: 15_000 });

const next = (page: Page) => page.getByText(/^Next: /);
const standsAt = (page: Page) => page.locator('[aria-current="step"]');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();

/** Fills a dialog, sends it, and waits until it is gone. */
async function dialog(page: Page, fill: (dialog: Locator) => Promise<void> = () => Promise.resolve()): Promise<void> {
  const opened = page.getByRole('dialog');
  await expect(opened).toBeVisible();
  await fill(opened);
  await opened.locator('button[type="submit"]').click();
  await expect(opened).toHaveCount(0);
}

const words = 'Nobody came to the visit you gave me for Tuesday. I had taken the day off for it.';

async function takenDown(page: Page): Promise<void> {
  await openSignedIn(page, await signIn(program.url), `${program.url}/log`, 'Log a complaint');
  await page.getByLabel('Who is complaining?').fill('Rosa Delgado');
  await page.getByLabel('Telephone').first().fill('020 7946 0123');
  await page.getByLabel('What happened?').fill(words);
  await page.getByLabel('What do they want?').fill('Another visit.');
  await press(page, /^Log the complaint/);
  await page.getByRole('link', { name: 'Open the complaint' }).click();
  await expect(next(page)).toHaveText('Next: take it, or give it to a handler');
  await press(page, 'Take it');
}

async function understood(page: Page): Promise<void> {
  await expect(next(page)).toHaveText(/^Next: acknowledge it/);
  await press(page, 'Record the acknowledgement');
  await dialog(page, (opened) => opened.getByLabel('What they were told').fill('The reference, and that Ada sees to it.'));
  await expect(next(page)).toHaveText('Next: set out its points');
  await press(page, 'Add points');
  await dialog(page, (opened) => opened.getByLabel('Points, one a line').fill('Nobody came on Tuesday'));
  await expect(next(page)).toHaveText('Next: say back to the customer what you understood');
  await press(page, 'Go there');
  await page.getByLabel('What we take the complaint to be').fill('You told us that nobody came on Tuesday.');
  await page.getByRole('region', { name: 'Our understanding' }).getByRole('button', { name: 'Save', exact: true }).click();
  await press(page, 'It was put to the customer');
  await dialog(page);
  await expect(standsAt(page)).toContainText('Understand');
  await press(page, 'Record what they said');
  await dialog(page, async (opened) => {
    await opened.getByLabel(/^They confirmed it/).check();
    await opened.getByLabel('In their words').fill('Yes, that is it.');
  });
}

async function lookedInto(page: Page): Promise<void> {
  await expect(next(page)).toHaveText(/^Next: (?:find|look)/i);
  await press(page, 'Go there');
  await press(page, 'Enter evidence');
  await dialog(page, async (opened) => {
    await opened.getByLabel('What it is').fill('The diary of visits');
    await opened.getByLabel('From whom').fill('The depot');
    await opened.getByLabel('When we obtained it').fill('2026-11-02');
    await opened.getByLabel('Where it is kept').fill('Diary, week 47');
    await opened.getByLabel('Strong').check();
    await opened.getByLabel('Why').fill('Written on the day.');
  });
  await expect(standsAt(page)).toContainText('Investigate');
  await press(page, 'Find on point 1');
  await dialog(page, async (opened) => {
    await opened.getByLabel('Justified', { exact: true }).check();
    await opened.getByLabel('What should have been done').fill('Visits are kept, or moved a day before.');
    await opened.getByLabel('Reasons').fill('The diary gave the visit to nobody.');
    await opened.getByRole('checkbox').first().check();
  });
  await expect(next(page)).toHaveText('Next: weigh what would put it right');
  await press(page, 'Go there');
  await press(page, 'Add an option');
  await dialog(page, async (opened) => {
    await opened.getByLabel('What kind of solution').selectOption('Apology');
    await opened.getByLabel(/^What we would do, in a line/).fill('Say sorry, and come on Friday');
  });
  await expect(standsAt(page)).toContainText('Decide');
  await press(page, 'Choose');
  await dialog(page, (opened) => opened.getByLabel('Reason').fill('It is what she asked for.'));
}

async function answered(page: Page): Promise<void> {
  await expect(next(page)).toHaveText('Next: answer its point');
  await press(page, 'Record the answer');
  await dialog(page, async (opened) => {
    await opened.getByLabel('Justified', { exact: true }).check();
    await opened.getByLabel(/^The answer, in short/).fill('We are sorry. We come on Friday.');
  });
  await expect(standsAt(page)).toContainText('Respond');
  await expect(next(page)).toHaveText('Next: ask the customer whether they are satisfied');
  await press(page, 'Go there');
  await press(page, 'Record what they say');
  await dialog(page, async (opened) => {
    for (const yes of await opened.getByLabel('Yes', { exact: true }).all()) await yes.check();
  });
  await expect(next(page)).toHaveText('Next: note what it teaches, or that it teaches nothing');
  await press(page, 'Go there');
  await press(page, 'Note what it teaches');
  await dialog(page, (opened) => opened.getByLabel(/^What is to be learnt/).fill('Give each visit to somebody by name.'));
  await expect(next(page)).toHaveText('Next: close it');
  await press(page, 'Close it');
  await dialog(page);
  await expect(next(page)).toHaveText('Next: nothing more to do');
}

test('A complaint goes from the telephone to closing by its next steps alone', async ({ page }) => {
  test.setTimeout(240_000);
  await test.step('it is taken down', () => takenDown(page));
  await test.step('it is understood', () => understood(page));
  await test.step('it is looked into and decided', () => lookedInto(page));
  await test.step('it is answered, asked about, learnt from and closed', () => answered(page));
});
