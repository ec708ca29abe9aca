// Logs a complaint: who, what happened, what they want. It is taken as made in good faith; nothing is decided about it here.
import { isRefusal } from '#domain/refusal.ts';
import { command } from '../command.ts';
import { readTheContact } from '../later-work.ts';
import { takeComplaint } from '../take-complaint.ts';
import { complaintAsTold } from './inputs.ts';

export const logComplaint = command({
  permission: 'log',
  input: complaintAsTold,
  async run(told, circumstances) {
    const taken = await takeComplaint(told, circumstances);
    if (isRefusal(taken)) return taken;
    const { id, reference, happened } = taken;
    return { happened, queue: [readTheContact], reply: { id, reference } };
  },
});
