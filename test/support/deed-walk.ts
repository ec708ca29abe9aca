// For journeys: one dialog of the complaint page walked as a person would: opened by keyboard, read on a phone in the dark, refused
// when empty with what was typed kept, then done. Pictures of each are kept with the results, for people to look at.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type Before, type DeedHouse, logged } from './deed-house.ts';
import { openSignedIn } from './in-browser.ts';
import { expectUsableByEveryone } from './journey.ts';

export interface DeedWalk {
  /** Completes "A handler can …". */
  readonly does: string;
  /** The words on the menu; or, with the key of a tab, the name of its button there. */
  readonly opens: string | { readonly tab: string; readonly button: string | RegExp };
  readonly dialog: string | RegExp;
  /** Brings the complaint into a fitting state. */
  readonly before?: Before;
  /** What is typed before it is sent without what it needs. */
  readonly typed?: readonly [label: string, words: string];
  /** What the refusal then says; left out where nothing needs to be filled in. */
  readonly refused?: RegExp;
  readonly fill?: (dialog: Locator) => Promise<void>;
  readonly save: string;
  readonly said: string;
}

/** A field by its label, with or without the mark of one that is needed. */
export const fieldOf = (within: Locator, label: string) => within.getByRole('textbox', { name: label, exact: true });

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 860 };

export async function walkDeed(page: Page, house: DeedHouse, walk: DeedWalk): Promise<void> {
  const one = await logged(house);
  await walk.before?.(house, one);
  await openSignedIn(page, house.ada, `${house.url}/complaints/${one.id}`, /Boiler repaired/);
  await openByKeyboard(page, walk.opens);
  const dialog = page.getByRole('dialog', { name: walk.dialog });
  await expect(dialog).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('desk.png') });
  if (walk.refused) await sendEmpty(page, dialog, walk);
  await readInTheDark(page, dialog);
  await walk.fill?.(dialog);
  await press(page, dialog, walk.save);
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: walk.said })).toBeVisible();
}

async function openByKeyboard(page: Page, opens: DeedWalk['opens']): Promise<void> {
  if (typeof opens !== 'string') {
    await page.keyboard.press(opens.tab);
    await page.getByRole('button', { name: opens.button }).focus();
    return page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Do something else' }).focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: opens, exact: true });
  await expect(item).toBeVisible();
  const focused = () => item.evaluate((one) => one === document.activeElement);
  for (let steps = 0; steps < 40 && !(await focused()); steps += 1) await page.keyboard.press('ArrowDown');
  await expect(item).toBeFocused();
  await page.keyboard.press('Enter');
}

async function sendEmpty(page: Page, dialog: Locator, { typed, refused = /./, save }: DeedWalk): Promise<void> {
  if (typed) await fieldOf(dialog, typed[0]).fill(typed[1]);
  await press(page, dialog, save);
  await expect(dialog.getByRole('alert')).toContainText(refused);
  await expect(dialog.getByRole('alert')).toBeFocused();
  if (typed) await expect(fieldOf(dialog, typed[0])).toHaveValue(typed[1]);
}

async function readInTheDark(page: Page, dialog: Locator): Promise<void> {
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: 'dark' });
  const beyond = () =>
    dialog.evaluate((box) => Math.max(box.scrollWidth - box.clientWidth, document.documentElement.scrollWidth - innerWidth));
  await expect.poll(beyond).toBe(0);
  await dialog.evaluate((box) => box.scrollTo(0, 0)); // what the head of the dialog half covers is measured as too small
  await expectUsableByEveryone(page, '[role=dialog]'); // what lies behind it is walked by its own journeys
  await page.screenshot({ path: test.info().outputPath('phone.png') });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(desk);
}

async function press(page: Page, dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

// What people do in a dialog, as steps of its walk.
export const write = (label: string, words: string) => (dialog: Locator) => fieldOf(dialog, label).fill(words);
export const choose = (name: string | RegExp) => (dialog: Locator) =>
  dialog.getByRole('radio', { name, exact: typeof name === 'string' }).check();
export const find = (label: string, words: string) => async (dialog: Locator) => {
  await fieldOf(dialog, label).fill(words);
  await dialog
    .getByRole('button', { name: new RegExp(words) })
    .first()
    .click();
};
export const all =
  (...steps: readonly ((dialog: Locator) => Promise<void>)[]) =>
  async (dialog: Locator) => {
    for (const step of steps) await step(dialog);
  };
