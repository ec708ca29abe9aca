// Words a notice the organisation's own way in one language, or takes it back to how it came. Every version is kept; two who change it
// at once do not lose each other's words.
import { z } from 'zod';
import { personBehind } from '#domain/actor.ts';
import { longestNotice, noticeAsItCame, wrongNoticeWords } from '#domain/informing/notice-words.ts';
import { noticeNames } from '#domain/informing/notice.ts';
import { oneLine } from '#domain/mail/subject-token.ts';
import { refuse } from '#domain/refusal.ts';
import { addNoticeWording, newestNoticeWording } from '#records/notice-wordings.ts';
import { lockSettings } from '#records/organisations.ts';
import { command } from '../command.ts';
import { words } from '../promises/inputs.ts';

const own = z.object({
  subject: words('Give it a subject.', 150).transform(oneLine),
  text: words('Write the text.', longestNotice),
});

export const wordNotice = command({
  permission: 'manage-settings',
  reach: 'program',
  input: z.object({
    notice: z.enum(noticeNames),
    language: z.string().regex(/^[a-z]{2,3}$/, 'Name the language by its code, such as en, cy or pl.'),
    version: z.int().min(0).describe('The version you saw; 0 where it was never changed'),
    words: own.nullable().describe('Null takes it back to how it came'),
  }),
  async run({ notice, language, version: seen, words }, { tx, actor, now }) {
    const wrong = words === null ? {} : wrongNoticeWords(notice, words);
    const fields = Object.fromEntries(Object.entries(wrong).map(([field, why]) => [`words.${field}`, why]));
    if (Object.keys(fields).length > 0) return refuse('input.invalid', { fields });
    const { id } = await lockSettings(tx);
    const newest = await newestNoticeWording(tx, notice, language);
    const at = newest?.version ?? 0;
    const original = noticeAsItCame(notice, language);
    const asItCame = words === null || (words.subject === original.subject && words.text === original.text);
    const becomes = asItCame ? { subject: null, text: null } : words;
    const is = { subject: newest?.subject ?? null, text: newest?.text ?? null };
    if (becomes.subject === is.subject && becomes.text === is.text) return { unchanged: true, reply: { version: at } };
    if (at !== seen) return refuse('page.stale', { facts: { version: at } });
    const version = at + 1;
    await addNoticeWording(tx, { notice, language, version, ...becomes, by: personBehind(actor), now });
    return { happened: [{ kind: 'notice-worded', about: id, notice, language, version, asItCame }], reply: { version } };
  },
});
