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

/** What is counted of those asked in a month, in the order it is read. */
export const feedbackFigures = {
  asked: 'Asked',
  answered: 'Answered',
  yes: 'Sorted out',
  partly: 'Partly',
  no: 'Not sorted out',
  badly: 'Treated badly',
  takenUp: 'Taken up',
} as const;
export type FeedbackFigure = keyof typeof feedbackFigures;
export const feedbackFigureNames = Object.keys(feedbackFigures) as [FeedbackFigure, ...FeedbackFigure[]];

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

interface FeedbackWords {
  readonly subject: string;
  readonly text: string;
  /** As a text message. */
  readonly short: string;
}

/** What they are asked about: a question or problem that was settled, or a complaint that was closed. */
export type AskedAfter = 'contact' | 'complaint';

const words: Readonly<Record<string, Readonly<Record<AskedAfter, FeedbackWords>>>> = {
  en: {
    contact: {
      subject: 'How did we do?',
      text: `You asked {organisation} something, or told us of a problem. Did we sort it out?

Two questions, less than a minute, and somebody reads every answer:
{link}

If you would rather not be asked again: {stop}

{organisation}`,
      short: '{organisation}: did we sort it out? Two questions: {link} Not to be asked again: {stop}',
    },
    complaint: {
      subject: 'Did we put it right?',
      text: `You made a complaint to {organisation}, and it was closed some days ago. Did we put it right, and were you treated well on the way?

Two questions, less than a minute, and somebody reads every answer:
{link}

If you would rather not be asked again how it went: {stop}

{organisation}`,
      short: '{organisation}: did we put your complaint right? Two questions: {link} Not to be asked again: {stop}',
    },
  },
  cy: {
    contact: {
      subject: 'Sut wnaethom ni?',
      text: `Fe ofynnoch rywbeth i {organisation}, neu fe ddywedoch wrthym am broblem. A wnaethom ei ddatrys?

Dau gwestiwn, llai na munud, ac mae rhywun yn darllen pob ateb:
{link}

Os byddai’n well gennych beidio â chael eich holi eto: {stop}

{organisation}`,
      short: '{organisation}: a wnaethom ei ddatrys? Dau gwestiwn: {link} Peidio â chael eich holi eto: {stop}',
    },
    complaint: {
      subject: 'A wnaethom unioni pethau?',
      text: `Fe wnaethoch gŵyn i {organisation}, a daeth i ben rai dyddiau’n ôl. A wnaethom unioni pethau, ac a gawsoch eich trin yn dda ar y ffordd?

Dau gwestiwn, llai na munud, ac mae rhywun yn darllen pob ateb:
{link}

Os byddai’n well gennych beidio â chael eich holi eto sut aeth pethau: {stop}

{organisation}`,
      short: '{organisation}: a wnaethom unioni eich cwyn? Dau gwestiwn: {link} Peidio â chael eich holi eto: {stop}',
    },
  },
};

/** Where somebody answers, on our pages: behind a link that nobody guesses. */
export const feedbackPath = (after: AskedAfter, token: string): string =>
  after === 'contact' ? `/feedback/${token}` : `/how-it-went/${token}`;

export interface FeedbackFills {
  readonly organisation: string;
  readonly link: string;
  readonly stop: string;
}

/** The message that asks, in that language where there are words in it, else in English; short where it is not an e-mail. */
export function feedbackMessage(
  { after, language, channel }: { readonly after: AskedAfter; readonly language: string; readonly channel: string },
  fills: FeedbackFills,
): { readonly language: string; readonly subject: string; readonly text: string } {
  const [wanted = 'en'] = language.toLowerCase().split('-');
  const code = Object.hasOwn(words, wanted) ? wanted : 'en';
  const { subject, text, short } = words[code]?.[after] ?? { subject: '', text: '', short: '' };
  const values: Readonly<Record<string, string>> = { ...fills };
  const said = channel === 'email' ? text : short;
  return { language: code, subject, text: said.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '') };
}
