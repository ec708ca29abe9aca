// Logs a complaint: who, what happened, what they want. It is taken as made in good faith; nothing is decided about it here. Where it
// tells of a known problem its first contact becomes one of that problem's.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { refuseProblemDeed } from '#domain/problem.ts';
import { isRefusal } from '#domain/refusal.ts';
import { tellDesk } from '#records/desk-tellings.ts';
import { gather, problemStanding } from '#records/problems.ts';
import { command } from '../command.ts';
import { readTheContact } from '../later-work.ts';
import { takeComplaint } from '../take-complaint.ts';
import { complaintAsTold } from './inputs.ts';

export const logComplaint = command({
  permission: 'log',
  input: complaintAsTold.extend({
    problem: z.uuid().nullish().describe('The known problem it tells of; passed over once that has ended'),
  }),
  async run({ problem, ...told }, circumstances) {
    const taken = await takeComplaint(told, circumstances);
    if (isRefusal(taken)) return taken;
    const { id, reference, happened, contact } = taken;
    const { tx, actor, now } = circumstances;
    const state = problem && (await problemStanding(tx, problem));
    const open = problem && state && !isRefusal(state) && refuseProblemDeed(state, 'gather') === null ? problem : null;
    const added = open ? await gather(tx, { problem: open, contacts: [contact], by: personBehind(actor), now }) : [];
    const gathered = open && added.length > 0 ? [{ kind: 'problem-gathered', about: open, contacts: added } as const] : [];
    const desk = await tellDesk(tx, told.contact ? [told.contact] : [], 'became-complaint', now);
    return { happened: [...happened, ...gathered], queue: [readTheContact, ...desk], reply: { id, reference } };
  },
});
