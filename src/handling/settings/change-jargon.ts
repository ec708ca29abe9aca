// Puts a word on the list of those to avoid in letters, words its better one otherwise, or takes it off. Two who change the same
// word at once do not write over each other: what one saw is sent along.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { jargonList, termOf } from '#domain/language/jargon-list.ts';
import { refuse } from '#domain/refusal.ts';
import { jargonChanges, putJargon } from '#records/jargon.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';

const line = (words: string) => z.string().trim().min(1, words).max(80, 'Use at most 80 characters.');

export const changeJargon = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    term: line('Give the word or words to avoid.'),
    better: line('Say what is better.').nullable().describe('Null takes it off the list'),
    was: z.string().nullable().describe('The better words you saw; null when it was not on the list'),
  }),
  async run({ term: typed, better, was: seen }, { tx, actor, now }) {
    const { id } = await lockSettings(tx);
    const term = termOf(typed);
    const was = jargonList(await jargonChanges(tx)).find((one) => one.term === term)?.better ?? null;
    if (was === better) return refuse('jargon.as-it-is');
    if (was !== seen) return refuse('page.stale');
    await putJargon(tx, { term, better, by: personBehind(actor), now });
    return { happened: [{ kind: 'jargon-changed', about: id, term, was, becomes: better }], reply: { term } };
  },
});
