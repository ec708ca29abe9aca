// Every letter of three sets of rules on paper, at both sizes, read back: its title, its language, its tags, every word of it, in
// the order of the letter, and nothing past the edge of the page.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { servesStage } from '#domain/letter/stage.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { answerable, begun, withAddress, writeOut } from '#test/support/letters.ts';
import { person } from '#test/support/people.ts';
import { letterFile } from './letter-file.ts';

let house: TestHouse;
let handler: PersonActor;
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  handler = await person(house, { name: 'Sam Handler' });
  await withAddress(house);
});
afterAll(() => house.close());

const packs = ['iso-10002', 'uk-fca-disp', 'uk-housing-ombudsman'];

interface Piece {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

async function readBack(bytes: Uint8Array) {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> };
  const pieces: (Piece & { right: number })[] = [];
  let headings = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , right = 0] = page.view;
    const { items } = await page.getTextContent();
    for (const item of items) if ('str' in item && item.str.trim() !== '') pieces.push({ ...(item as Piece), right });
    headings += JSON.stringify(await page.getStructTree()).split('"role":"H').length - 1;
  }
  return { info, pieces, headings };
}

/** Letters and figures alone: signs of lists and the space between words are drawn otherwise on paper. */
const squeezed = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '');

describe('On paper', () => {
  it.each(packs)('every letter of %s says all its words in their order, tagged, within the page', async (rulePack) => {
    const pack = house.rules.packs.get(rulePack);
    for (const level of [1, 2]) {
      const id = await answerable(house, handler, { rulePack, given: { outcomeWanted: 'A working boiler' } });
      await house.pool.query('update complaint set level = $2 where id = $1', [id, level]);
      for (const { id: rule } of pack?.letters.filter((one) => servesStage(one, level, pack)) ?? []) {
        const letter = await begun(house, handler, id, rule);
        await writeOut(house, handler, id, letter, { newDate: '2027-01-15' });
        const file = (form: 'pdf' | 'large-print' | 'text') =>
          letterFile(house.db, { actor: handler, rules: house.rules, now: house.clock() }, { complaint: id, letter, form });
        const text = new TextDecoder().decode(done(await file('text')).bytes);
        for (const form of ['pdf', 'large-print'] as const) {
          const { info, pieces, headings } = await readBack(done(await file(form)).bytes);
          expect(info['Title'], `letter ${rule}`).toMatch(/^(?:Your complaint|Complaint C-\S+): /);
          expect(String(info['Language']), `letter ${rule}`).toMatch(/^en/);
          expect(headings, `letter ${rule}`).toBeGreaterThanOrEqual(1);
          // The foot of each page stands between the words of a letter on paper.
          const said = squeezed(
            pieces
              .map(({ str }) => str)
              .filter((str) => !/^C-\S+, \d+ \/ \d+$/.test(str))
              .join(''),
          );
          for (const line of text
            .split('\n')
            .map(squeezed)
            .filter((one) => one !== ''))
            expect(said, `letter ${rule}`).toContain(line);
          for (const { str, width, transform, right } of pieces) {
            const left = transform[4] ?? 0;
            expect(left, `“${str}”`).toBeGreaterThan(40);
            expect(left + width, `“${str}”`).toBeLessThan(right - 40);
          }
        }
      }
    }
  });
});
