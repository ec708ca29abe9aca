// Opens a problem that a colleague reports or we spotted ourselves, with the contacts it was seen in.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { newId } from '#platform/new-id.ts';
import { addProblem, gather } from '#records/problems.ts';
import { refuseNode } from '#records/taxonomy.ts';
import { command } from '../command.ts';
import { title } from './inputs.ts';

export const openProblem = command({
  permission: 'keep-problems',
  input: z.object({
    title,
    what: z.string().trim().max(10_000).default(''),
    origin: z.enum(['reported', 'spotted']),
    product: z.uuid().nullish(),
    advice: z.string().trim().max(5000).default(''),
    contacts: z.array(z.uuid()).max(500).default([]),
  }),
  async run(input, { tx, actor, now }) {
    const no = input.product && (await refuseNode(tx, input.product, 'product'));
    if (no) return no;
    const id = newId(now);
    const by = personBehind(actor);
    await addProblem(tx, {
      id,
      title: input.title,
      what: input.what,
      state: 'open',
      origin: input.origin,
      product_id: input.product ?? null,
      owner_id: by,
      advice: input.advice,
      began_at: now,
      made_by: by,
      made_at: now,
    });
    const contacts = await gather(tx, { problem: id, contacts: input.contacts, by, now });
    return {
      happened: [{ kind: 'problem-opened', about: id, origin: input.origin, proposed: false, contacts: contacts.length }],
      reply: { id },
    };
  },
});
