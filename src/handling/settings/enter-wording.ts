// Enters the prescribed words of a letter from their source: where the rules as they came do not hold them, or hold them
// unchecked. From the day they are in force, letters have these words, and nobody can reword them there.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { refuse } from '#domain/refusal.ts';
import { sha256 } from '#platform/digest.ts';
import { addEntered, lastEntered } from '#records/entered-wordings.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';

const line = (words: string, most: number) => z.string().trim().min(1, words).max(most, `Keep this to ${most} characters.`);

export const enterWording = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    rulePack: z.string(),
    wording: z.string(),
    number: z.int().min(0).describe('How often it was entered when you looked; 0 for never'),
    text: line('Enter the words as they are prescribed.', 10_000),
    source: line('Say where the words stand: the rule, the annex, the page.', 300),
    edition: line('Say which version of the source you read: its date or number.', 200),
    inForce: z.iso.date('Say from which day they are in force.'),
  }),
  async run({ rulePack, wording, number: seen, ...entry }, { tx, actor, now, rules }) {
    const found = rules.packs.get(rulePack)?.wordings.find(({ id }) => id === wording);
    if (!found) return refuse('wording.unknown');
    const { id } = await lockSettings(tx);
    const last = await lastEntered(tx, rulePack, wording);
    if ((last?.number ?? 0) !== seen) return refuse('page.stale', { facts: { number: last?.number ?? 0 } });
    const same = last && last.text === entry.text && last.source === entry.source && last.edition === entry.edition;
    if (same && last.in_force === entry.inForce) return refuse('wording.as-it-is');
    const number = seen + 1;
    await addEntered(tx, { rulePack, wording, number, ...entry, by: personBehind(actor), now });
    const digest = sha256(entry.text).toString('hex');
    const facts = { rulePack, wording, name: found.name, number, inForce: entry.inForce, digest };
    return { happened: [{ kind: 'wording-entered', about: id, ...facts }], reply: { number } };
  },
});
