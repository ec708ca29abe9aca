// Asks a second person to approve what customers are told: the words in each language, whom, and how fast.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { refuseTellingDeed } from '#domain/problem-telling.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { whyNotReady } from '#domain/telling-words.ts';
import { lockTelling, saveTelling, tellingSubject, wordsOf } from '#records/problem-tellings.ts';
import { command } from '../command.ts';
import { ofTelling } from './inputs.ts';

export const askTellingApproval = command({
  permission: 'keep-problems',
  input: ofTelling.extend({ note: z.string().trim().max(2000).default('') }),
  async run({ telling: id, version: seen, note }, { tx, actor, now }) {
    const telling = await lockTelling(tx, { telling: id, seen });
    if (isRefusal(telling)) return telling;
    const no = refuseTellingDeed(telling, telling.problemState, 'ask') ?? whyNotReady(await wordsOf(tx, id), telling.inTouch);
    if (no) return no;
    const { digest, people } = await tellingSubject(tx, telling);
    if (people === 0) return refuse('telling.nobody');
    const asked = { state: 'waiting', digest, note, asked_by: personBehind(actor), asked_at: now, decided_words: '' } as const;
    const version = await saveTelling(tx, id, asked);
    return { happened: [{ kind: 'telling-asked', about: telling.problem, telling: id, digest, people }], reply: { version } };
  },
});
