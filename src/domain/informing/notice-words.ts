// How the gaps in the words of notices are filled, in which language they go, and which words can be used. An organisation words each
// notice its own way, in any language.
import type { Day } from '../day.ts';
import type { Notice } from './notice.ts';
import { type NoticeLanguage, type NoticeWords, noticesAsTheyCame } from './notice-texts.ts';

/** What is put into the words. A day stands in the habits of the language. */
export interface NoticeFills {
  /** Null: they gave no name. */
  readonly name: string | null;
  /** Who handles it; null while nobody does. */
  readonly handler: string | null;
  readonly organisation: string;
  readonly page: string;
  readonly nextDay: Day;
  readonly promise: string;
}

/** The gaps that words may have, and what each stands for. */
export const noticeGaps = {
  greeting: 'Dear and their name, or Hello',
  name: 'Their name, where they gave one',
  handler: 'Who handles the complaint',
  nextDay: 'The day by which they hear again',
  page: 'The address of our pages',
  organisation: 'The name of the organisation',
  promise: 'What was promised, for a promise that was kept',
} as const;

/** How long words may be, in characters. */
export const longestNotice = 4_000;

const around: Readonly<Record<NoticeLanguage, { dear: string; hello: string; colleague: string; locale: string }>> = {
  en: { dear: 'Dear', hello: 'Hello', colleague: 'A colleague', locale: 'en-GB' },
  cy: { dear: 'Annwyl', hello: 'Helo', colleague: 'Cydweithiwr', locale: 'cy' },
};

export const noticeLanguages = Object.keys(noticesAsTheyCame) as NoticeLanguage[];

const byName: Readonly<Record<string, NoticeLanguage>> = { english: 'en', welsh: 'cy', cymraeg: 'cy' };

/** The language that is spoken: theirs where there are words in it, of ours or of the organisation's own; else English. */
export function languageOfNotice(wanted: string | null, own: readonly string[]): string {
  const [short = 'en'] = (wanted ?? 'en').trim().toLowerCase().split('-');
  const code = byName[short] ?? short;
  return own.includes(code) || Object.hasOwn(noticesAsTheyCame, code) ? code : 'en';
}

/** The words as they came; those of a language we have none in begin as the English ones. */
export const noticeAsItCame = (notice: Notice, language: string): NoticeWords =>
  (noticesAsTheyCame[language as NoticeLanguage] ?? noticesAsTheyCame.en)[notice];

/** The words with their gaps filled, as they are sent. */
export function filledNotice(words: NoticeWords, language: string, fills: NoticeFills): NoticeWords {
  const { dear, hello, colleague, locale } = around[language as NoticeLanguage] ?? { ...around.en, locale: language };
  const values: Readonly<Record<string, string>> = {
    greeting: fills.name === null ? hello : `${dear} ${fills.name}`,
    name: fills.name ?? '',
    handler: fills.handler ?? colleague,
    organisation: fills.organisation,
    page: fills.page,
    promise: fills.promise,
    nextDay: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${fills.nextDay}T00:00:00Z`)),
  };
  return { subject: words.subject, text: words.text.replaceAll(gap, (_, name: string) => values[name] ?? '') };
}

const gap = /\{(\w+)\}/g;

/** Why these words cannot be used, by field; empty when they can. */
export function wrongNoticeWords(notice: Notice, { subject, text }: NoticeWords): { subject?: string; text?: string } {
  const unknown = [...text.matchAll(gap)].map(([, name = '']) => name).find((name) => !Object.hasOwn(noticeGaps, name));
  const lacks = notice === 'promise-kept' && !text.includes('{promise}');
  return {
    ...(/[{}]/.test(subject) ? { subject: 'A subject is read on locked screens: it can have no gaps.' } : {}),
    ...(unknown === undefined
      ? {}
      : {
          text: `There is no gap {${unknown}}. There are ${Object.keys(noticeGaps)
            .map((name) => `{${name}}`)
            .join(', ')}.`,
        }),
    ...(lacks ? { text: 'Say what was promised: put {promise} where it belongs.' } : {}),
  };
}
