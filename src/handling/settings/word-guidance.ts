// Words a guidance text the organisation's own way, or takes it back to how it came. Every version is kept; two who change it at
// once do not lose each other's words.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { longestGuidance } from '#domain/guidance.ts';
import { refuse } from '#domain/refusal.ts';
import { addVersion, newestVersion } from '#records/guidance-versions.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';

const own = z.object({
  title: z.string().trim().min(1, 'Give it a title.').max(120, 'Keep the title to 120 characters.'),
  body: z
    .string()
    .trim()
    .min(1, 'Write the text.')
    .max(longestGuidance, `Keep it to ${longestGuidance.toLocaleString('en-GB')} characters: it is read in the middle of work.`),
});

export const wordGuidance = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    guidance: z.string(),
    version: z.number().int().min(0).describe('The version you saw; 0 where it was never changed'),
    words: own.nullable().describe('Null takes it back to how it came'),
  }),
  async run({ guidance, version: seen, words }, { tx, actor, now, rules }) {
    const original = rules.guidance.get(guidance);
    if (!original) return refuse('guidance.unknown');
    const { id } = await lockSettings(tx);
    const newest = await newestVersion(tx, guidance);
    const at = newest?.version ?? 0;
    const asItCame = words === null || (words.title === original.title && words.body === original.body);
    const becomes = asItCame ? { title: '', body: null } : words;
    const is = { title: newest?.title ?? '', body: newest?.body ?? null };
    if (becomes.title === is.title && becomes.body === is.body) return { unchanged: true, reply: { version: at } };
    if (at !== seen) return refuse('page.stale', { facts: { version: at } });
    const version = at + 1;
    await addVersion(tx, { guidance, version, ...becomes, by: personBehind(actor), now });
    const facts = { guidance, version, asItCame };
    return { happened: [{ kind: 'guidance-changed', about: id, ...facts }], reply: { version } };
  },
});
