// A pack as a new author wrote it from docs/how-to/write-a-rule-pack.md alone (test/facts/own-parking): it is right as it stands, and
// whatever one mistakes in it is said in words: in which file, at which line, what is wrong, what to do.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readSettings } from '#apps/settings.ts';
import { rulepackCheckCommand } from '#apps/cli/rulepack-check.ts';

const written = resolve(import.meta.dirname, '../../test/facts/own-parking');
const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

/** What `redress rulepack check own-parking` prints of it, in a data folder of its own. */
async function checked(change?: { readonly file: string; readonly from: string; readonly to: string }) {
  const data = await mkdtemp(join(tmpdir(), 'own-parking-'));
  folders.push(data);
  const pack = join(data, 'rulepacks/own-parking');
  await cp(written, pack, { recursive: true });
  if (change) {
    const before = await readFile(join(pack, change.file), 'utf8');
    expect(before).toContain(change.from);
    await writeFile(join(pack, change.file), before.replace(change.from, change.to));
  }
  const out: string[] = [];
  const call = {
    out: (line: string) => out.push(line),
    words: (line: string) => out.push(line),
    settings: readSettings({ REDRESS_DATA: data }),
  };
  return { code: await rulepackCheckCommand(['own-parking'], call), said: out.join('\n') };
}

interface Mistake {
  readonly what: string;
  readonly file?: string;
  readonly from: string;
  readonly to: string;
  /** Where it is said to be, what is said to be wrong, and what to do. */
  readonly where: RegExp;
  readonly says: string;
  readonly mend: string;
}

const first = 'examples.yaml';
const mistakes: readonly Mistake[] = [
  { what: 'a trigger that is not one', from: 'starts: escalated', to: 'starts: escalation', where: /pack\.yaml, line \d+.*review_answer › starts/, says: "unknown trigger 'escalation'", mend: "did you mean 'escalated'?" },
  { what: 'a unit that is not one', from: 'count: 4 weeks', to: 'count: 4 wekes', where: /pack\.yaml, line \d+.*review_answer/, says: "'4 wekes' is neither a length", mend: "did you mean 'weeks'?" },
  { what: 'a key that is not one', from: 'lastDayRoll: forward', to: 'lastDayRol: forward', where: /pack\.yaml, line \d+.*first_answer/, says: "there is no 'lastDayRol' here", mend: "did you mean 'lastDayRoll'?" },
  { what: 'a day that does not exist', from: 'from: 2026-09-01', to: 'from: 2026-02-30', where: /pack\.yaml, line \d+.*first_answer/, says: "'2026-02-30' is not a date", mend: 'write it as 2026-04-02' },
  { what: 'two values out of order', from: 'from: 2026-09-01', to: 'from: 2024-09-01', where: /pack\.yaml, line \d+.*first_answer/, says: '2024-09-01 comes after 2025-03-01', mend: 'Put the values in order of their dates' },
  { what: 'a clock without a source', from: 'count: 4 weeks, source: Section 8, ', to: 'count: 4 weeks, ', where: /pack\.yaml, line \d+.*review_answer/, says: 'is missing', mend: 'source:' },
  { what: 'general knowledge that is not admitted', from: ', unconfirmed: true', to: '', where: /pack\.yaml, line \d+.*to_panel/, says: 'rests on general knowledge (K) and does not say so', mend: 'Add `unconfirmed: true`' },
  { what: 'a letter that is not there', from: 'letters: [review]', to: 'letters: [reviews]', where: /pack\.yaml, line \d+.*review_answer/, says: "names the letter 'reviews'", mend: "did you mean 'review'?" },
  { what: 'a stage that is not there', from: 'stage: review', to: 'stage: revue', where: /pack\.yaml, line \d+.*review_answer/, says: "names the stage 'revue'", mend: "did you mean 'review'?" },
  { what: 'an outcome that is not there', from: 'otherwise: stands', to: 'otherwise: rejected', where: /pack\.yaml, line \d+.*rollUp/, says: "names the outcome 'rejected'", mend: 'Add it, or' },
  { what: 'a window that is a duty', from: 'kind: window', to: 'kind: duty', where: /pack\.yaml, line \d+.*thirdParty › windows/, says: "names the clock of kind window 'to_panel'", mend: 'Add' },
  { what: 'a reason to pause that is not one', from: 'pauses: [awaiting-customer]', to: 'pauses: [waiting-for-customer]', where: /pack\.yaml, line \d+.*first_answer/, says: "'waiting-for-customer' is not one of our words", mend: "did you mean 'awaiting-customer'?" },
  { what: 'more time that is given in two ways', from: '{ adds: 7 days,', to: '{ adds: 7 days, becomes: 21 days,', where: /pack\.yaml, line \d+.*first_answer/, says: 'an extension needs exactly one of adds, becomes, agreed', mend: '' },
  { what: 'an approver who is none', from: 'approval: manager', to: 'approval: boss', where: /pack\.yaml, line \d+.*first_answer/, says: "'boss' is not one of our words", mend: 'manager' },
  { what: 'an independent body that never opens', from: 'starts: final-response-sent, count: 0 days }', to: 'starts: final-response-sent, count: immediately }', where: /pack\.yaml, line \d+.*thirdParty › opens/, says: 'would never open', mend: 'Write `count: 0 days`' },
  { what: 'a duty that nothing does', from: '    met: [final-response-sent]\n    ended: [withdrawn]\n    letters: [review]', to: '    letters: [review]', where: /pack\.yaml, line \d+.*review_answer/, says: 'nothing does this duty', mend: 'Say what does it' },
  { what: 'a duty done by what begins it', from: 'met: [acknowledged, stage-response-sent]', to: 'met: [received]', where: /pack\.yaml, line \d+.*ack/, says: 'it would be done before it began', mend: 'Take it out of `met`' },
  { what: 'a clock that waits for itself', from: 'starts: escalated', to: 'starts: { dueOf: review_answer }', where: /pack\.yaml, line \d+.*review_answer/, says: 'for its own last day', mend: '' },
  { what: 'the same id twice', from: '- id: review_answer', to: '- id: first_answer', where: /pack\.yaml, line \d+/, says: "'first_answer' is there twice", mend: '' },
  { what: 'a list that is not closed', from: 'notComplaints: [A question about how to pay.]', to: 'notComplaints: [A question about how to pay.', where: /pack\.yaml, line \d+/, says: '', mend: '' },
  { what: 'an id that is not the folder’s', from: 'id: own-parking', to: 'id: parking', where: /pack\.yaml/, says: "the id is 'parking' and the folder 'own-parking'", mend: '' },
  { what: 'a letter that lacks what the rule requires', file: 'letters/review.md', from: ':::part panel', to: ':::part', where: /letters\/review\.md/, says: "no part provides 'panel'", mend: "Write ':::part panel'" },
  { what: 'a blank nobody can fill', file: 'letters/review.md', from: '{{reasons}}', to: '{{reason}}', where: /letters\/review\.md, line \d+/, says: 'nobody can fill the blank {{reason}}', mend: 'Use one of the blanks' },
  { what: 'an example worked out wrongly', file: first, from: 'first_answer: 2026-05-26', to: 'first_answer: 2026-05-25', where: /examples\.yaml, line \d+/, says: 'last day 2026-05-25 was expected; 2026-05-26 came out', mend: 'Correct the rule, or the expectation' },
  { what: 'a clock that no example tries', file: first, from: 'review_answer: 2027-01-28', to: 'ack: 2026-12-03', where: /examples\.yaml/, says: "no example tries the clock 'review_answer'", mend: 'Add a situation' },
  { what: 'a calendar that is not there', file: first, from: 'calendar: GB-EAW', to: 'calendar: GB-ENG', where: /examples\.yaml, line \d+/, says: 'GB-ENG', mend: '' },
  { what: 'no word of where it was read', file: 'README.md', from: '## Sources', to: '## Notes', where: /README\.md/, says: 'it has no heading “## Sources”', mend: 'Say what was read' },
]; // biome-ignore format: a list is read as one

describe('A pack written from the how-to alone', () => {
  it('has nothing wrong with it', async () => {
    expect(await checked()).toEqual({
      code: 0,
      said: 'own-parking: nothing wrong. 8 examples come out. One fact in it is marked unconfirmed.',
    });
  });

  it.each(mistakes)('is refused in words with $what', async ({ file = 'pack.yaml', from, to, where, says, mend }) => {
    const { code, said } = await checked({ file, from, to });
    expect(code).toBe(1);
    expect(said).toMatch(/^own-parking: \d+ things? (?:is|are) wrong/);
    expect(said).toMatch(where);
    expect(said).toContain(says);
    expect(said).toContain(mend);
    expect(said).not.toMatch(/Invalid|undefined|expected (?:string|object)|\[object/);
  });
});
