// The words in which customers are told of a problem: those they begin as, in English and Welsh, their gaps, and what keeps them from
// being sent. Subjects are read on locked screens and have no gaps. What is left in square brackets is still to be written.
import { type Refusal, refuse } from './refusal.ts';
import type { Audience, InTouch, TellingKind, TellingWords } from './problem-telling.ts';

export const tellingGaps = {
  greeting: 'Dear and their name, or Hello',
  organisation: 'The name of the organisation',
  stop: 'The address at which they say that they do not want such messages',
} as const;

export const longestTelling = 6000;

type Begun = Readonly<Record<TellingKind, Readonly<Record<Audience, TellingWords>>>>;

const en: Begun = {
  warning: {
    affected: {
      subject: 'Something we want you to know',
      text: `{greeting},

We have found a fault that may touch you: [what is wrong, and since when].

What we are doing: [what, and by when].

What you need do: nothing. [Or what they need do.]

We are sorry for it. If it has cost you something, or you want to ask, answer this message: we will look into it.

{organisation}

If you would rather not be told of such things: {stop}`,
    },
    'in-touch': {
      subject: 'About what you told us',
      text: `{greeting},

You told us of something, thank you. We now know that it is a fault that touches others too: [what is wrong, and since when].

What we are doing: [what, and by when]. What you asked us is not forgotten: you are answered on it as well.

We are sorry for it. If something is still not right, answer this message.

{organisation}

If you would rather not be told of such things: {stop}`,
    },
  },
  'put-right': {
    affected: {
      subject: 'It is put right',
      text: `{greeting},

We wrote to you about a fault: [what was wrong]. It is put right since [when]: [what was done].

You need do nothing. If something is still not right for you, or it has cost you something, answer this message: we will look into it.

{organisation}

If you would rather not be told of such things: {stop}`,
    },
    'in-touch': {
      subject: 'What you told us is put right',
      text: `{greeting},

You told us of a fault: [what was wrong]. It is put right since [when]: [what was done]. Thank you for telling us.

If something is still not right for you, or it has cost you something, answer this message: we will look into it.

{organisation}

If you would rather not be told of such things: {stop}`,
    },
  },
};

const cy: Begun = {
  warning: {
    affected: {
      subject: 'Rhywbeth yr hoffem i chi ei wybod',
      text: `{greeting},

Rydym wedi dod o hyd i nam a allai effeithio arnoch chi: [beth sydd o’i le, ac ers pryd].

Beth rydym yn ei wneud: [beth, ac erbyn pryd].

Beth sydd angen i chi ei wneud: dim. [Neu beth sydd angen iddynt ei wneud.]

Mae’n ddrwg gennym amdano. Os yw wedi costio rhywbeth i chi, neu os hoffech ofyn, atebwch y neges hon: byddwn yn edrych ar y mater.

{organisation}

Os byddai’n well gennych beidio â chlywed am bethau o’r fath: {stop}`,
    },
    'in-touch': {
      subject: 'Ynghylch yr hyn a ddywedoch wrthym',
      text: `{greeting},

Fe ddywedoch rywbeth wrthym, diolch. Rydym yn gwybod nawr ei fod yn nam sy’n effeithio ar eraill hefyd: [beth sydd o’i le, ac ers pryd].

Beth rydym yn ei wneud: [beth, ac erbyn pryd]. Nid ydym wedi anghofio’r hyn a ofynnoch: fe gewch ateb i hynny hefyd.

Mae’n ddrwg gennym amdano. Os oes rhywbeth yn dal o’i le, atebwch y neges hon.

{organisation}

Os byddai’n well gennych beidio â chlywed am bethau o’r fath: {stop}`,
    },
  },
  'put-right': {
    affected: {
      subject: 'Mae wedi’i gywiro',
      text: `{greeting},

Fe ysgrifennom atoch am nam: [beth oedd o’i le]. Mae wedi’i gywiro ers [pryd]: [beth a wnaed].

Nid oes angen i chi wneud dim. Os oes rhywbeth yn dal o’i le i chi, neu os yw wedi costio rhywbeth i chi, atebwch y neges hon: byddwn yn edrych ar y mater.

{organisation}

Os byddai’n well gennych beidio â chlywed am bethau o’r fath: {stop}`,
    },
    'in-touch': {
      subject: 'Mae’r hyn a ddywedoch wrthym wedi’i gywiro',
      text: `{greeting},

Fe ddywedoch wrthym am nam: [beth oedd o’i le]. Mae wedi’i gywiro ers [pryd]: [beth a wnaed]. Diolch am ddweud wrthym.

Os oes rhywbeth yn dal o’i le i chi, neu os yw wedi costio rhywbeth i chi, atebwch y neges hon: byddwn yn edrych ar y mater.

{organisation}

Os byddai’n well gennych beidio â chlywed am bethau o’r fath: {stop}`,
    },
  },
};

const begun: Readonly<Record<string, Begun>> = { en, cy };

/** The words to begin from; those of a language there are none in begin as the English ones. */
export const tellingAsItBegins = (kind: TellingKind, audience: Audience, language: string): TellingWords =>
  (begun[language] ?? en)[kind][audience];

const gap = /\{(\w+)\}/g;

/** Why these words cannot be sent, by field; empty when they can. */
export function wrongTellingWords({ subject, text }: TellingWords): { subject?: string; text?: string } {
  const unknown = [...text.matchAll(gap)].map(([, name = '']) => name).find((name) => !Object.hasOwn(tellingGaps, name));
  const open = /\[[^\]]*\]/.exec(text)?.[0];
  const wrong = [
    text.trim() === '' && 'Write what they are told.',
    unknown !== undefined &&
      `There is no gap {${unknown}}. There are ${Object.keys(tellingGaps)
        .map((name) => `{${name}}`)
        .join(', ')}.`,
    open !== undefined && `Write what stands in ${open}.`,
    !text.includes('{stop}') && 'Say how they can ask not to be told: put {stop} where it belongs.',
  ].find((words) => typeof words === 'string');
  return {
    ...(subject.trim() === ''
      ? { subject: 'Give it a subject.' }
      : /[{[]/.test(subject)
        ? { subject: 'A subject has no gaps.' }
        : {}),
    ...(wrong ? { text: wrong } : {}),
  };
}

/** Why what is written cannot be asked approval for: words in English for everybody it is for, and none that cannot be sent. */
export function whyNotReady(
  words: readonly (TellingWords & { readonly audience: Audience; readonly language: string })[],
  inTouch: InTouch,
): Refusal | undefined {
  const fields: Record<string, string> = {};
  for (const audience of audiencesOf(inTouch))
    if (!words.some((one) => one.audience === audience && one.language === 'en'))
      fields[`${audience}.en.text`] = 'Write it in English at least: whoever’s language is not written gets it in English.';
  for (const one of words)
    for (const [field, wrong] of Object.entries(wrongTellingWords(one))) fields[`${one.audience}.${one.language}.${field}`] = wrong;
  return Object.keys(fields).length === 0 ? undefined : refuse('telling.words', { fields });
}

/** For whom words are needed. */
export const audiencesOf = (inTouch: InTouch): readonly Audience[] =>
  inTouch === 'own-words' ? ['affected', 'in-touch'] : ['affected'];

const byName: Readonly<Record<string, string>> = { english: 'en', welsh: 'cy', cymraeg: 'cy' };

/** The language somebody is told in: theirs where there are words in it, else English. */
export function languageOfTelling(wanted: string | null, written: readonly string[]): string {
  const [short = 'en'] = (wanted ?? 'en').trim().toLowerCase().split('-');
  const code = byName[short] ?? short;
  return written.includes(code) ? code : 'en';
}

const greetings: Readonly<Record<string, readonly [dear: string, hello: string]>> = {
  en: ['Dear', 'Hello'],
  cy: ['Annwyl', 'Helo'],
};

/** The words as one customer gets them. */
export function filledTelling(
  { subject, text }: TellingWords,
  language: string,
  fills: { readonly name: string | null; readonly organisation: string; readonly stop: string },
): TellingWords {
  const [dear, hello] = greetings[language] ?? ['Dear', 'Hello'];
  const values: Readonly<Record<string, string>> = {
    greeting: fills.name ? `${dear} ${fills.name}` : hello,
    organisation: fills.organisation,
    stop: fills.stop,
  };
  return { subject, text: text.replaceAll(gap, (_, name: string) => values[name] ?? '') };
}

/** What the link is made for by which somebody says that they do not want to be told of problems, and how many letters it has. */
export const stopPurpose = 'problem news';
export const stopLetters = 24;
/** The link's path, under the address of the customers' pages. */
export const stopPath = (customer: string, token: string): string => `/news/${customer}/${token}/stop`;
