// A customer with their own complaint from our first understanding to the independent body, on a small phone, by keyboard, with scripts and
// without: corrects us, confirms, sends a file, compares offers, asks for another, declines, accepts, says how it went, goes further.
import { expect, type Page } from '@playwright/test';
import { expectUsableByEveryone, test } from '#test/support/journey.ts';
import { comeIn, type OwnComplaint, ownComplaint } from '#test/support/own-complaint.ts';

const housing = 'uk-housing-ombudsman';

interface Here {
  readonly page: Page;
  readonly url: string;
  readonly scripts: boolean;
}

/** axe is a script: without them the layout alone is looked at. Nothing is cut off on a small phone, nothing needs sideways scrolling. */
async function plain({ page, scripts }: Here): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  if (!scripts) return;
  await expectUsableByEveryone(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Send', exact: true }).last().press('Enter');
const status = (page: Page) => page.getByRole('status');

async function understanding(mine: OwnComplaint, paraphrase: string, version: number): Promise<void> {
  await mine.staff('understanding', { paraphrase, ...(version > 1 ? { version: 1 } : {}) });
  const { body } = await mine.client.ask('GET', `/api/complaints/${mine.id}/understanding`);
  const { versions } = body as { versions: { number: number; version: number; sentAt?: string | null }[] };
  const draft = versions.find(({ number }) => number === version);
  await mine.staff('understanding-sending', { version: draft?.version, channel: 'web' });
}

async function offers(mine: OwnComplaint, ...titles: string[]): Promise<void> {
  const prepared = [];
  for (const title of titles) {
    const { id } = (await mine.staff('options', { kind: 'repair', title })) as { id: string };
    prepared.push({ title, options: [id] });
  }
  const words = 'We are sorry. These are ways to put it right.';
  const { id: round } = (await mine.staff('offers', { words, expiresOn: null, offers: prepared })) as { id: string };
  await mine.staff('offers-made', { round, version: 1, channel: 'web' });
}

async function corrects({ page, ...here }: Here, mine: OwnComplaint): Promise<void> {
  await understanding(mine, 'You had no heat for one night.', 1);
  await page.goto(`${here.url}/your-complaint/now`);
  await plain({ page, ...here });
  await page.getByRole('link', { name: 'Tell us whether we understood you' }).press('Enter');
  await expect(page.getByText('You had no heat for one night.')).toBeVisible();
  await plain({ page, ...here });
  await page.getByLabel('No, something is missing or wrong').check();
  await send(page);
  await expect(page).toHaveTitle(/^Error: /);
  await plain({ page, ...here });
  await page.getByRole('link', { name: 'Write down what is missing or wrong.' }).press('Enter');
  await page.getByLabel('What is missing or wrong').fill('It was a whole week, with a baby.');
  await send(page);
  await expect(status(page)).toContainText('We write it down anew');
}

async function confirms({ page, url, scripts }: Here, mine: OwnComplaint): Promise<void> {
  await understanding(mine, 'You had no heat for a week, with a baby.', 2);
  await page.goto(`${url}/your-complaint/understanding`);
  await expect(page.getByText('Version 1')).toBeVisible();
  await expect(page.getByText('You said: something is not right.')).toBeVisible();
  await page.getByLabel('Yes, that is right').check();
  await plain({ page, url, scripts });
  await send(page);
  await expect(status(page)).toContainText('as you confirmed it');
}

async function answers({ page, url, scripts }: Here, mine: OwnComplaint): Promise<void> {
  const dueOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const asked = { asked: 'A photo of the boiler', why: 'To order the right part', dueOn, channel: 'web' };
  await mine.staff('information-requests', asked);
  await page.goto(`${url}/your-complaint/now`);
  await page.getByRole('link', { name: 'Send us what we asked for' }).press('Enter');
  await plain({ page, url, scripts });
  await send(page);
  await expect(page).toHaveTitle(/^Error: /);
  const photo = { name: 'boiler.txt', mimeType: 'text/plain', buffer: Buffer.from('It drips.') };
  await page.getByLabel('Add photos or papers').or(page.locator('#files')).first().setInputFiles(photo);
  await send(page);
  await expect(status(page)).toContainText('has arrived');
  await expect(page.getByRole('link', { name: 'boiler.txt' })).toBeVisible();
  await plain({ page, url, scripts });
}

async function asksForAnother({ page, url, scripts }: Here, mine: OwnComplaint): Promise<void> {
  await offers(mine, 'A new valve', 'A new boiler');
  await page.goto(`${url}/your-complaint/now`);
  await page.getByRole('link', { name: 'Choose between our offers' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'A new valve' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'A new boiler' })).toBeVisible();
  await plain({ page, url, scripts });
  await page.getByLabel('I want something else').check();
  await page.getByLabel('How much you ask for').fill('a lot');
  await page.getByRole('button', { name: 'Continue' }).last().press('Enter');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByLabel('I want something else')).toBeChecked();
  await plain({ page, url, scripts });
  await page.getByLabel('How much you ask for').fill('250');
  await page.getByLabel('Anything you want to say').fill('For the electric heaters.');
  await page.getByRole('button', { name: 'Continue' }).last().press('Enter');
  await expect(status(page)).toContainText('We have what you ask for instead');
  await page.getByRole('link', { name: 'What we offered' }).press('Enter');
  await expect(page.getByText('You asked for £250.')).toBeVisible();
}

async function declinesThenAccepts({ page, url, scripts }: Here, mine: OwnComplaint): Promise<void> {
  await offers(mine, 'A voucher');
  await page.goto(`${url}/your-complaint/offers`);
  await page.getByLabel('I accept none of these').check();
  await page.getByRole('button', { name: 'Continue' }).last().press('Enter');
  await expect(status(page)).toContainText('You declined');
  await offers(mine, 'A new boiler by Friday');
  await page.goto(`${url}/your-complaint/offers`);
  await page.getByLabel('I accept: A new boiler by Friday').check();
  await page.getByRole('button', { name: 'Continue' }).last().press('Enter');
  await expect(page.getByRole('heading', { name: 'Accept this offer?' })).toBeVisible();
  await plain({ page, url, scripts });
  await page.getByRole('button', { name: 'Yes, I accept' }).last().press('Enter');
  await expect(status(page)).toContainText('You accepted');
  await expect(page.getByRole('heading', { name: 'What we agreed' })).toBeVisible();
  await plain({ page, url, scripts });
}

async function saysHowItWent({ page, url, scripts }: Here, mine: OwnComplaint): Promise<void> {
  const answer = { how: 'stage-response-sent', outcome: 'partly-upheld', channel: 'letter', text: 'We were late.' };
  await mine.staff('answer', { ...answer, version: await mine.version() });
  await page.goto(`${url}/your-complaint/now`);
  await page.getByRole('link', { name: 'Tell us whether we put it right' }).press('Enter');
  await page.getByRole('group', { name: 'Did we put it right?' }).getByLabel('Partly').check();
  await page.getByRole('group', { name: 'Were you treated well on the way?' }).getByLabel('No').check();
  await page.getByLabel('In your own words').fill('Nobody rang.');
  await plain({ page, url, scripts });
  await send(page);
  await expect(status(page)).toContainText('Thank you for telling us');
}

async function goesFurther({ page, url, scripts }: Here): Promise<void> {
  await page.getByRole('link', { name: 'Ask us to look again' }).press('Enter');
  await expect(page.getByText('You need not say why')).toBeVisible();
  await plain({ page, url, scripts });
  await page.getByRole('button', { name: 'Ask for it' }).last().press('Enter');
  await expect(status(page)).toContainText('Somebody who has not decided about it before');
  await expect(page.getByRole('link', { name: 'Ask us to look again' })).toHaveCount(0);
  await plain({ page, url, scripts });
}

test('@portal a customer sees their complaint through, from our first understanding to a second look', async ({
  page,
  program: { url },
  javaScriptEnabled: scripts,
}) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 360, height: 740 });
  const mine = await ownComplaint(url, { rulePack: housing, email: `amara-${scripts ? 'with' : 'without'}@example.org` });
  const here = { page, url, scripts };
  await comeIn(page, url, mine);
  await plain(here);
  await corrects(here, mine);
  await confirms(here, mine);
  await answers(here, mine);
  await asksForAnother(here, mine);
  await declinesThenAccepts(here, mine);
  await saysHowItWent(here, mine);
  await goesFurther(here);
  await mine.close();
});

test('@portal after our last answer they read the letter, know the independent body and its last day, and print it all', async ({
  page,
  program: { url },
  javaScriptEnabled: scripts,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 360, height: 740 });
  const mine = await ownComplaint(url, { rulePack: housing, email: `bela-${scripts ? 'with' : 'without'}@example.org` });
  const here = { page, url, scripts };
  const answer = { how: 'final-response-sent', outcome: 'not-upheld', channel: 'letter', text: 'We did what we had to.' };
  await mine.staff('answer', { ...answer, version: await mine.version() });
  await comeIn(page, url, mine);
  await expect(page.getByRole('heading', { name: 'The independent body' })).toBeVisible();
  await expect(page.getByText(/The last day to go there is \w+day,? \d+ \w+ \d{4}\./)).toBeVisible();
  await plain(here);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'I am finished' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'The independent body' })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${url}/tell-us/rights`);
  await plain(here);
  await page.getByRole('link', { name: 'This page in easy words' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('easy words');
  await plain(here);
  await mine.close();
});
