// Feedback: how it went, asked of some of those whose question or problem was settled, once, with a rest after it. Whoever says that it was
// not sorted out, or that they were treated badly, is heard: it becomes a problem that a colleague takes up, and may become a complaint.
export const sortedAnswers = ['yes', 'partly', 'no'] as const;
export type Sorted = (typeof sortedAnswers)[number];
export const treatedAnswers = ['well', 'fairly', 'badly'] as const;
export type Treated = (typeof treatedAnswers)[number];

export interface FeedbackGiven {
  readonly sorted: Sorted;
  readonly treated: Treated | null;
}

/** Whether somebody has to look into it. */
export const needsSomebody = ({ sorted, treated }: FeedbackGiven): boolean => sorted === 'no' || treated === 'badly';

/** Whether this contact is among those asked: always the same answer for the same contact, whoever asks again. */
export const isSampled = (contact: string, ofHundred: number): boolean =>
  Number.parseInt(contact.replaceAll('-', '').slice(-7), 16) % 100 < ofHundred;

/** For how long it can be answered, in milliseconds. */
export const feedbackOpenFor = 30 * 86_400_000;

/** What the link in the message is made for, and how many letters it has: nobody guesses it. */
export const feedbackPurpose = 'feedback';
export const feedbackLetters = 40;

const words: Readonly<Record<string, { subject: string; text: string }>> = {
  en: {
    subject: 'How did we do?',
    text: `You asked {organisation} something, or told us of a problem. Did we sort it out?

Two questions, less than a minute, and somebody reads every answer:
{link}

If you would rather not be asked again: {stop}

{organisation}`,
  },
  cy: {
    subject: 'Sut wnaethom ni?',
    text: `Fe ofynnoch rywbeth i {organisation}, neu fe ddywedoch wrthym am broblem. A wnaethom ei ddatrys?

Dau gwestiwn, llai na munud, ac mae rhywun yn darllen pob ateb:
{link}

Os byddai’n well gennych beidio â chael eich holi eto: {stop}

{organisation}`,
  },
};

/** The message that asks, in that language where there are words in it, else in English. */
export function feedbackMessage(language: string, fills: { organisation: string; link: string; stop: string }) {
  const [short = 'en'] = language.toLowerCase().split('-');
  const code = Object.hasOwn(words, short) ? short : 'en';
  const { subject, text } = words[code] ?? { subject: '', text: '' };
  const values: Readonly<Record<string, string>> = fills;
  return { language: code, subject, text: text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '') };
}
