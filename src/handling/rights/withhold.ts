// Withholds an item as a whole, or words within it, with the reason that stands in their place. Whatever was drawn up or looked over
// before is neither any more.
import { z } from 'zod';
import { withholdingReasonNames } from '#domain/data-request.ts';
import { isRefusal, refuse } from '#domain/refusal.ts';
import { withholdItem, withholdSpan } from '#records/collected.ts';
import { changedWhatIsGiven, itemOf, lockOpenCopy } from '#records/data-requests.ts';
import { command } from '../command.ts';
import { onRequest } from './inputs.ts';

const span = z.object({ part: z.int().min(0), from: z.int().min(0), to: z.int().min(0) });

export const withhold = command({
  permission: 'answer-data-requests',
  input: z.object({
    ...onRequest,
    item: z.int().min(1),
    words: span.nullish().describe('Where the words stand; none: the whole item'),
    reason: z.enum(withholdingReasonNames, 'Say why it is not given.'),
  }),
  async run({ request: id, version, item, words, reason }, { tx }) {
    const request = await lockOpenCopy(tx, id, version);
    if (isRefusal(request)) return request;
    const parts = await itemOf(tx, id, item);
    if (isRefusal(parts)) return parts;
    const text = words ? parts[words.part]?.text : '';
    if (text === undefined || (words && (words.to <= words.from || words.to > text.length))) return refuse('data-request.no-words');
    if (words && !(await withholdSpan(tx, { request: id, position: item, ...words, reason })))
      return refuse('data-request.overlap');
    if (!words) await withholdItem(tx, { request: id, position: item, reason });
    await changedWhatIsGiven(tx, id);
    const facts = { number: request.number, item, reason, words: Boolean(words) };
    return { happened: [{ kind: 'data-request-part-redacted', about: id, ...facts }], reply: { version: request.version + 1 } };
  },
});
