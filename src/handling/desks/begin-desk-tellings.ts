// Takes what other help desks are to be told next, so that one worker and no other sends it. What a program that died had begun is taken
// again: the desk knows each by its id.
import { z } from 'zod';
import { refuse } from '#domain/refusal.ts';
import { takeTellings } from '#records/desk-tellings.ts';
import { organisationId } from '#records/organisations.ts';
import { command } from '../command.ts';

const atOnce = 20;

export const beginDeskTellings = command({
  permission: 'anyone',
  reach: 'program',
  input: z.object({}),
  async run(_, { tx, actor, now }) {
    if (actor.kind !== 'program') return refuse('permission.missing');
    const tellings = await takeTellings(tx, now, atOnce);
    if (tellings.length === 0) return { unchanged: true, reply: { tellings } };
    const about = await organisationId(tx);
    return { happened: [{ kind: 'desk-telling-begun', about, tellings: tellings.length }], reply: { tellings } };
  },
});
