// A colleague gives what they were asked for, or says why they will not. They need not be able to see the complaint, and are not
// shown more of it by answering; whoever is complained about replies in this way too.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { keepAnswer } from '#records/contribution-answers.ts';
import { handlerOf, lockAskedOf } from '#records/contributions.ts';
import { checkFiles } from '#records/file-contents.ts';
import { notify } from '#records/notifications.ts';
import { command } from '../command.ts';
import { outcome, sentFiles } from './inputs.ts';

export const giveContribution = command({
  permission: 'anyone',
  reach: 'program',
  input: outcome.extend({ contribution: z.uuid(), files: sentFiles }),
  async run({ contribution: id, files, declined, words }, { tx, actor, now }) {
    const by = personBehind(actor);
    if (by === null) return refuse('contribution.unknown');
    const asked = await lockAskedOf(tx, by, id);
    if (isRefusal(asked)) return asked;
    const no = await keepAnswer(tx, asked, { declined, words, files, cameBy: 'account', by, now });
    if (no) return no;
    const to = [asked.askedBy, await handlerOf(tx, asked.complaint)];
    await notify(tx, { to, kind: 'contribution-came', complaint: asked.complaint, by, facts: { contribution: id }, now });
    const on = { about: asked.complaint, contribution: id, by: 'account' };
    return {
      happened: [
        declined ? { kind: 'contribution-declined', ...on } : { kind: 'contribution-received', ...on, files: files.length },
      ],
      queue: files.length > 0 ? [checkFiles] : [],
      reply: { state: declined ? 'declined' : 'received' },
    };
  },
});
