// The text message that tells somebody of a letter they can read on their own pages: who writes, about which complaint, where it is. The
// letter itself is not in it: texts are short, are read on locked screens, and pass through others' hands. Under 320 characters mostly.
import type { Day } from '../day.ts';
import { promisedDays } from '../promised-days.ts';
import type { LetterRule } from '../rule-pack.ts';
import type { Rules } from '../rules.ts';
import type { LetterCase } from './case.ts';
import type { Reader } from './reader.ts';

export interface ToldByText {
  readonly organisation: string;
  readonly reference: string;
  /** Where their own pages are. */
  readonly page: string;
  /** An acknowledgement says more: it is the first they hear. */
  readonly acknowledges: { readonly handler: string | null; readonly answer: Day | null } | null;
}

interface TextWords {
  readonly letter: string;
  readonly acknowledgement: string;
  readonly handler: string;
  readonly answer: string;
  readonly read: string;
  /** By whose habits days are written. */
  readonly locale: string;
}

const words: Readonly<Record<string, TextWords>> = {
  en: {
    letter: '{organisation}: we have written to you about your complaint {reference}.',
    acknowledgement: '{organisation}: thank you, we have your complaint {reference}.',
    handler: '{handler} has it.',
    answer: 'You have our answer by {day}.',
    read: 'Our letter is at {page}. If you would rather have it on paper or read to you, tell us.',
    locale: 'en-GB',
  },
  cy: {
    letter: '{organisation}: rydym wedi ysgrifennu atoch am eich cwyn {reference}.',
    acknowledgement: '{organisation}: diolch, mae eich cwyn {reference} gennym.',
    handler: '{handler} sy’n delio â hi.',
    answer: 'Cewch ein hateb erbyn {day}.',
    read: 'Mae ein llythyr yn {page}. Os byddai’n well gennych ei gael ar bapur neu ei glywed, dywedwch wrthym.',
    locale: 'cy',
  },
};

/** In that language where there are words in it, else in English. */
export function letterToldByText(language: string, { organisation, reference, page, acknowledges }: ToldByText) {
  const [short = 'en'] = language.toLowerCase().split('-');
  const code = Object.hasOwn(words, short) ? short : 'en';
  const { letter, acknowledgement, handler, answer, read, locale } = words[code] ?? {
    letter: '',
    acknowledgement: '',
    handler: '',
    answer: '',
    read: '',
    locale: 'en-GB',
  };
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const said = [
    acknowledges ? acknowledgement : letter,
    ...(acknowledges?.handler ? [handler] : []),
    ...(acknowledges?.answer ? [answer] : []),
    read,
  ];
  const fills: Readonly<Record<string, string>> = {
    organisation,
    reference,
    page,
    handler: acknowledges?.handler ?? '',
    day: acknowledges?.answer ? days.format(new Date(`${acknowledges.answer}T00:00:00Z`)) : '',
  };
  return { language: code, text: said.join(' ').replaceAll(/\{(\w+)\}/g, (_, name: string) => fills[name] ?? '') };
}

export interface LetterTold {
  readonly of: LetterCase;
  readonly rule: LetterRule;
  readonly rules: Rules;
  readonly reader: Reader;
  /** Where our pages for customers are. */
  readonly site: string;
}

/** The message that tells of this letter, in the language of its reader. */
export function toldByText({ of, rule, rules, reader, site }: LetterTold): { language: string; text: string } {
  const first = rule.kind === 'acknowledgement';
  const acknowledges = first ? { handler: of.handler?.name ?? null, answer: promisedDays(of.clocks, rules).answer } : null;
  const page = new URL('/your-complaint', site).href;
  const { reference, entity, organisation } = of;
  return letterToldByText(reader.language ?? organisation.language, { organisation: entity.name, reference, page, acknowledges });
}
