// Somebody who gave no name comes back to their complaint with the receipt code, on a small phone, with scripts and without: looks where
// it is, writes, says what they need, withdraws and opens it again, and closes the door.
import { expect, type Page } from '@playwright/test';
import { expectUsableByEveryone, test } from '#test/support/journey.ts';
import { goOn, pastWhatItIsAbout } from '#test/support/portal-journey.ts';

async function expectPlain(page: Page, scripts: boolean): Promise<void> {
  if (!scripts) return; // axe is a script; without them only the way is walked
  await expectUsableByEveryone(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

test('@portal somebody without a name comes back with their receipt code and acts on their complaint', async ({
  page,
  program,
  javaScriptEnabled,
}) => {
  const scripts = javaScriptEnabled;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${program.url}/tell-us/complain`);
  await page.getByRole('button', { name: 'Begin' }).last().click();
  await page.getByLabel('In your own words').fill('The bin store is never emptied.');
  await goOn(page);
  await pastWhatItIsAbout(page);
  await page.getByLabel('What you would like us to do').fill('Empty it every week.');
  await goOn(page);
  await goOn(page);
  await page.getByLabel('for myself').check();
  await goOn(page);
  await page.getByLabel('I give no name').check();
  for (let step = 0; step < 4 && (await page.getByRole('heading', { name: 'Check before you send' }).count()) === 0; step += 1)
    await goOn(page);
  await page.getByRole('button', { name: 'Send the complaint' }).last().click();
  const code = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(await page.locator('main').innerText())?.[0] ?? 'no code';
  // Loaded again, as a phone does with a page left behind, it still shows the code.
  await page.reload();
  await expect(page.locator('main')).toContainText(code);
  // What answers to a form alone leads to the door, and never to a page of colleagues.
  await page.goto(`${program.url}/your-complaint/code`);
  await expect(page.getByRole('heading', { name: 'See your complaint' })).toBeVisible();

  await page.goto(`${program.url}/your-complaint/now`);
  await expect(page.getByRole('heading', { name: 'You have to come in again' })).toBeVisible();
  await page.getByRole('link', { name: 'Come in again' }).click();
  await expectPlain(page, scripts);
  await page.getByRole('link', { name: 'I gave no address' }).click();
  await page.getByLabel('Your receipt code').fill('0000-0000-0000-0000');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expectPlain(page, scripts);
  await page.getByLabel('Your receipt code').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Where your complaint is' })).toBeVisible();
  await expect(page.getByText('The bin store is never emptied.')).toBeVisible();
  await expectPlain(page, scripts);
  await page.goto(`${program.url}/your-complaint/now?lang=cy`);
  await expect(page.getByRole('heading', { name: 'Ble mae eich cwyn' })).toBeVisible();
  await expectPlain(page, scripts);
  await page.goto(`${program.url}/your-complaint/now?lang=en`);

  await page.getByRole('link', { name: 'Write to us or send files' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByLabel('Your message').fill('It smells by now.');
  await expectPlain(page, scripts);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('status')).toBeVisible();
  await expect(page.getByText('It smells by now.')).toBeVisible();

  await page.getByRole('link', { name: 'How to reach you, and what you need' }).click();
  await page.getByLabel('By letter').check();
  await expectPlain(page, scripts);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Withdraw your complaint' }).click();
  await page.getByLabel('Why do you withdraw it?').fill('They came today.');
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(page.getByText('You withdrew this complaint')).toBeVisible();
  await page.getByRole('link', { name: 'Open your complaint again' }).click();
  await page.getByLabel('What is not right?').fill('Only half was emptied.');
  await page.getByRole('button', { name: 'Open it again' }).click();
  await expect(page.getByRole('status')).toBeVisible();
  await page.getByRole('button', { name: 'I am finished' }).click();
  await expect(page.getByRole('heading', { name: 'You have left' })).toBeVisible();
  await page.goto(`${program.url}/your-complaint/now`);
  await expect(page.getByRole('heading', { name: 'You have to come in again' })).toBeVisible();
});
