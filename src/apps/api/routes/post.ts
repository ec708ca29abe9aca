// Routes of the post: every letter that waits for me to post it as one file to print, and all of them said to be posted at once. Each letter is
// sent by its own command, so that one that is refused holds up no other.
import { z } from 'zod';
import { isRefusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { sendLetter } from '#handling/response/send-letter.ts';
import { lettersToPrint } from '#views/letters/letters-to-print.ts';
import { route } from '../route.ts';

const one = sendLetter.input.pick({ complaint: true, letter: true, version: true });
const posting = z.object({
  letters: z.array(one).min(1, 'Choose at least one letter.').max(50, 'Choose at most 50 letters.'),
  on: z.iso.date().describe('The day they were posted, which stands on the letters'),
});

export const postRoutes = [
  route({
    method: 'GET',
    path: '/api/letters-to-post',
    tag: 'Complaints',
    summary: 'All letters that wait for me to post them, in one PDF to print',
    reply: z.string().meta({ format: 'binary' }),
    media: 'application/octet-stream',
    scope: 'read',
    async handle({ house, actor, response }) {
      const found = await lettersToPrint(house.db, { actor, rules: house.rules, now: house.clock() });
      if (isRefusal(found)) return found;
      return response
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(found.name)}`)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .type('application/pdf')
        .send(Buffer.from(found.bytes));
    },
  }),
  route({
    method: 'POST',
    path: '/api/letters-to-post/postings',
    tag: 'Complaints',
    summary: 'Say that letters were posted, each for itself; what could not be is said with why',
    body: posting,
    reply: z.object({
      posted: z.array(z.uuid()),
      refused: z.array(z.object({ letter: z.uuid(), words: z.string() })),
    }),
    scope: 'write',
    async handle({ house, actor, key, body: { letters, on } }) {
      const posted: string[] = [];
      const refused: { letter: string; words: string }[] = [];
      for (const letter of letters) {
        const own = key === undefined ? {} : { key: `${key} ${letter.letter}` };
        const answer = await perform(house, sendLetter, { ...letter, by: 'post', on }, { actor, ...own });
        if (isRefusal(answer)) refused.push({ letter: letter.letter, words: answer.words });
        else posted.push(letter.letter);
      }
      return { posted, refused };
    },
  }),
];
