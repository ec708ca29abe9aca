// For journeys: the real program on a data folder of its own, one a worker, set up in the browser's absence; and the question
// whether a page can be used by everyone (axe, WCAG 2.2 AA).
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test as plain } from '@playwright/test';
import { join } from 'node:path';
import { administrator, setUp } from './api-client.ts';
import { freePort, type RunningProgram, startProgram } from './running-program.ts';
import { makeTestFolder } from './test-folder.ts';

interface Shared {
  /** A program nobody has set up yet. */
  empty: RunningProgram;
  /** A program with an organisation and its administrator. */
  program: RunningProgram;
}

async function withProgram(walk: (program: RunningProgram) => Promise<void>, ready: boolean): Promise<void> {
  const { folder, remove } = await makeTestFolder();
  const program = await startProgram(join(folder, 'data'), await freePort());
  if (ready) await setUp(program.url, program.setUpToken ?? '');
  await walk(program);
  await program.stop();
  await remove();
}

export const test = plain.extend<object, Shared>({
  empty: [async ({}, walk) => withProgram(walk, false), { scope: 'worker', timeout: 120_000 }],
  program: [async ({}, walk) => withProgram(walk, true), { scope: 'worker', timeout: 120_000 }],
});

export { administrator };

export async function signInAs(page: Page, url: string, who: { email: string; password: string }): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(who.email);
  await page.getByLabel('Password', { exact: true }).fill(who.password);
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
}

/** `within`: only what lies in the first element that this selects. */
export async function expectUsableByEveryone(page: Page, within = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
