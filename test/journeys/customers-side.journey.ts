// The customers' pages from our side: what the customer sees on the complaint page, the link sent to them, and the settings: colour, links
// with their codes and sheets, and the form in a real page of another site.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signIn } from '#test/support/api-client.ts';
import { administrator, expectUsableByEveryone, signInAs, test } from '#test/support/journey.ts';
import { ownComplaint } from '#test/support/own-complaint.ts';

/** No script runs in the frame, so the check looks at what is around it. */
async function aroundTheFrame(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

test('a handler sees what the customer sees, and sends them the link once they made sure of the address', async ({
  page,
  program: { url },
}) => {
  test.setTimeout(180_000);
  const mine = await ownComplaint(url, { rulePack: 'iso-10002', email: 'carys@example.org' });
  await signInAs(page, url, administrator);
  await page.goto(`${url}/complaints/${mine.reference}?tab=customer`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { name: 'Where your complaint is' })).toBeVisible();
  await expect(frame.getByRole('button', { name: 'I am finished' })).toBeDisabled();
  await aroundTheFrame(page);
  await page.getByRole('navigation', { name: 'Their other pages' }).getByRole('button', { name: 'Write to us' }).press('Enter');
  await expect(frame.getByRole('button', { name: 'Send' })).toBeDisabled();
  await page.getByRole('button', { name: 'Back to their first page' }).click();
  await expect(frame.getByRole('heading', { name: 'Where your complaint is' })).toBeVisible();

  await expect(page.getByText('Nothing shows yet that this address is theirs.')).toBeVisible();
  await page.getByRole('button', { name: 'Send them the link…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Send them the link to their complaint' });
  await dialog.getByRole('button', { name: 'Send it' }).click();
  await expect(dialog.getByText('Say how you made sure that it is theirs.').first()).toBeVisible();
  await aroundTheFrame(page);
  await dialog.getByLabel('I rang them on a number we had before').check();
  await dialog.getByRole('button', { name: 'Send it' }).dblclick();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText(/Last sent .* by Ada Okafor\. It was not used\./)).toBeVisible();

  const theirs = await page.context().browser()?.newPage();
  if (!theirs) throw new Error('There is no browser.');
  await theirs.goto(url + (await mine.link()));
  await theirs.getByRole('button', { name: 'See my complaint' }).last().click();
  await expect(theirs.getByText(mine.reference)).toBeVisible();
  await theirs.close();
  await page.reload();
  await expect(page.getByText('They came in by a link or code that was sent to it.')).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await mine.close();
});

test('an administrator sees a logo on every place it will stand in, uses it, gives it other words, and takes it off', async ({
  page,
  program: { url },
}) => {
  test.setTimeout(180_000);
  await signInAs(page, url, administrator);
  await page.goto(`${url}/settings/portal`);
  const logo = page.getByRole('region', { name: 'Logo' });
  const choose = async (name: string, content: string) =>
    page.setInputFiles('input[type=file]', { name, mimeType: 'image/png', buffer: Buffer.from(content) });
  await choose('logo.png', 'This is a letter and no picture.');
  await expect(logo.getByText('A logo is a PNG, JPEG, WebP or SVG picture.', { exact: false })).toBeVisible();
  await expect(logo.getByRole('button', { name: 'Use this logo' })).toBeDisabled();
  await choose(
    'logo.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M0 0h90L60 30H0z" fill="#fff"/></svg>',
  );
  await expect(logo.getByText('It is light, so it stands on a dark ground', { exact: false })).toBeVisible();
  await expect(logo.getByRole('list', { name: 'How it will look' }).getByRole('listitem')).toHaveCount(6);
  await expectUsableByEveryone(page);
  await logo.getByLabel('What it says to those who cannot see it').fill('');
  await logo.getByRole('button', { name: 'Use this logo' }).press('Enter');
  await expect(logo.getByText('Say in a few words what it shows', { exact: false }).first()).toBeVisible();
  await logo.getByLabel('What it says to those who cannot see it').fill('The sail of Harbour Homes');
  await logo.getByRole('button', { name: 'Use this logo' }).dblclick();
  await expect(logo.getByRole('button', { name: 'Save its words' })).toBeDisabled();

  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.goto(`${url}/tell-us`);
  const shown = page.locator('header img');
  expect(await shown.evaluate((picture: HTMLImageElement) => picture.complete && picture.naturalWidth > 100)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await expectUsableByEveryone(page);

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${url}/settings/portal`);
  await page.getByRole('button', { name: 'Take the logo off' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Take the logo off' })).toHaveCount(0);
  await page.goto(`${url}/tell-us`);
  await expect(page.locator('header img')).toHaveCount(0);
});

test('an administrator makes a link for a product, prints its sheet, and is refused a colour nobody could read', async ({
  page,
  program: { url },
}) => {
  test.setTimeout(180_000);
  const client = await signIn(url);
  await client.ask('POST', '/api/taxonomy', { taxonomy: 'product', name: 'Lifts' });
  await signInAs(page, url, administrator);
  await page.goto(`${url}/settings/portal`);
  await expect(page.getByRole('heading', { level: 1, name: 'Customers’ pages' })).toBeVisible();
  await expectUsableByEveryone(page);
  await page.getByLabel('Colour of links and buttons').fill('#ffd700');
  await page.getByRole('button', { name: 'Use this colour' }).click();
  await expect(page.getByText(/contrast of 1\.\d to 1/).first()).toBeVisible();
  await page.getByLabel('Colour of links and buttons').fill('#0b3d91');
  await page.getByRole('button', { name: 'Use this colour' }).click();
  await expect(page.getByRole('button', { name: 'Use this colour' })).toBeDisabled();

  await page.getByRole('button', { name: 'Make a link and code' }).click();
  await expect(page.getByText('Say where it hangs or what it is for.').first()).toBeVisible();
  await page.getByLabel('Where it hangs, or what it is for').fill('Inside the lift');
  await page.getByLabel('Product, service or place').selectOption({ label: 'Lifts' });
  await page.getByRole('button', { name: 'Make a link and code' }).dblclick();
  const row = page.getByRole('row', { name: /Inside the lift/ });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Lifts');
  await expectUsableByEveryone(page);

  await row.getByRole('link', { name: 'Sheet to print' }).click();
  await expect(page.getByRole('heading', { name: /^Tell / })).toBeVisible();
  const code = page.getByRole('img', { name: /^Code that leads to/ });
  await expect(code).toBeVisible();
  expect(await code.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBeGreaterThan(100);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectUsableByEveryone(page);
  await page.emulateMedia({ media: 'print' });
  await expect(code).toBeVisible();
  await expect(page.getByRole('contentinfo').getByRole('navigation')).toHaveCount(0);
});

test('the form works in a page of a site that was named, grows with what is in it, and shows in no other', async ({
  page,
  program,
}) => {
  test.setTimeout(180_000);
  const url = program.url.replace('127.0.0.1', 'localhost');
  const client = await signIn(program.url);
  const { code } = (await client.ask('POST', '/api/settings/portal/links', { label: 'Our site', way: 'report' })).body as {
    code: string;
  };
  const theirPage = `<!doctype html><html lang="en"><title>Their site</title><h1>Their site</h1>
<a href="${url}/t/${code}">Tell us what went wrong</a><script src="${url}/portal/embed.js" async></script></html>`;
  const site = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(theirPage));
  await new Promise<void>((ready) => site.listen(0, ready));
  const { port } = site.address() as AddressInfo;
  const { version } = (await client.ask('GET', '/api/settings/portal')).body as { version: number };
  const named = await client.ask('PUT', '/api/settings/portal/sites', { sites: [`http://localhost:${port}`], version });
  expect(named.status).toBe(200);

  await page.goto(`http://localhost:${port}`);
  const frame = page.frameLocator('iframe[title="Tell us what went wrong"]');
  await expect(frame.getByRole('heading', { name: 'Report a problem' })).toBeVisible();
  const high = (): Promise<number> => page.locator('iframe').evaluate((one: HTMLIFrameElement) => one.offsetHeight);
  await expect.poll(high).toBeGreaterThan(700);
  await expectUsableByEveryone(page, 'iframe');
  await frame.getByLabel('What is wrong').fill('The door sticks.');
  await frame.getByRole('button', { name: 'Send' }).last().press('Enter');
  await expect(frame.getByRole('heading', { name: 'It has arrived' })).toBeVisible();
  await expect.poll(high).toBeLessThan(700);

  await page.goto(`http://127.0.0.1:${port}`);
  await expect(page.locator('iframe')).toBeVisible();
  await expect(page.frameLocator('iframe').getByRole('heading', { name: 'Report a problem' })).toHaveCount(0);
  await new Promise((closed) => site.close(closed));
});
