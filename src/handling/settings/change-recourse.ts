// Says how letters under a set of rules name the independent body and how it is reached, where the rules leave that open, and
// what other ways there are for a customer to be helped. An empty line leaves what the rules say.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { refuse } from '#domain/refusal.ts';
import { lockSettings } from '#records/organisations.ts';
import { putRecourse, recourseOf } from '#records/recourses.ts';
import { command } from '../command.ts';

const line = (most: number) => z.string().trim().max(most, `Keep this to ${most} characters.`).default('');

export const changeRecourse = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    rulePack: z.string(),
    version: z.int().min(0).describe('The version you saw; 0 where nothing was entered yet'),
    name: line(200).describe('As it stands in a sentence: “the Energy Ombudsman”'),
    website: line(200),
    contact: line(500),
    otherWays: line(4_000),
  }),
  async run({ rulePack, version: seen, ...becomes }, { tx, actor, now, rules }) {
    const pack = rules.packs.get(rulePack);
    if (!pack) return refuse('recourse.pack-unknown');
    const { id } = await lockSettings(tx);
    const was = await recourseOf(tx, rulePack);
    const at = was?.version ?? 0;
    const { name, website, contact, otherWays } = was ?? { name: '', website: '', contact: '', otherWays: '' };
    const same =
      name === becomes.name && website === becomes.website && contact === becomes.contact && otherWays === becomes.otherWays;
    if (same) return { unchanged: true, reply: { version: at } };
    if (at !== seen) return refuse('page.stale', { facts: { version: at } });
    const version = at + 1;
    await putRecourse(tx, rulePack, { ...becomes, version, by: personBehind(actor), now });
    return {
      happened: [{ kind: 'recourse-changed', about: id, rulePack, name: pack.name, version }],
      reply: { version },
    };
  },
});
