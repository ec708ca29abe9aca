// Logs a complaint: who, what happened, what they want. It is taken as made in good faith; nothing is decided about it here.
import { isRefusal } from '#domain/refusal.ts';
import { tellDesk } from '#records/desk-tellings.ts';
import { command } from '../command.ts';
import { readTheContact } from '../later-work.ts';
import { takeComplaint } from '../take-complaint.ts';
import { complaintAsTold } from './inputs.ts';

export const logComplaint = command({
  permission: 'log',
  input: complaintAsTold,
  async run(given, circumstances) {
    const taken = await takeComplaint(given, circumstances);
    if (isRefusal(taken)) return taken;
    const { id, reference, happened } = taken;
    const told = await tellDesk(circumstances.tx, given.contact ? [given.contact] : [], 'became-complaint', circumstances.now);
    return { happened, queue: [readTheContact, ...told], reply: { id, reference } };
  },
});
