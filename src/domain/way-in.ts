// A way in for a customer who comes back: a link and a short code, sent together to the address they gave, of which one use ends both;
// or the receipt of somebody who gave no address. The words of the message hold nothing of the complaint: who opens it may be
// somebody else. How often may be asked and tried is limited; what is answered never tells whether a complaint exists.
export const wayInMinutes = 30;
/** How long a customer stays in before they have to come back. */
export const customerSessionMinutes = 120;
/** How many may be sent to one person about one complaint within an hour. */
export const waysInAnHour = 5;

/** How many links to what somebody began on our pages go to one address in a day. */
export const draftLinksADay = 3;

export const wayInEnds = (now: Date): Date => new Date(now.getTime() + wayInMinutes * 60_000);
export const customerSessionEnds = (now: Date): Date => new Date(now.getTime() + customerSessionMinutes * 60_000);

/** A code as it is read out loud, in two halves: '4821 0937'. */
export const codeInHalves = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** The digits of a code as typed, however it was spaced. */
export const codeAsTyped = (typed: string): string => typed.replaceAll(/\D/g, '');

/** An address as it is compared: an e-mail without case, a telephone number by its last nine digits. */
export function addressAsCompared(given: string): string {
  const plain = given.trim().toLowerCase();
  if (plain.includes('@')) return plain;
  const digits = plain.replaceAll(/\D/g, '');
  return digits.length >= 7 ? digits.slice(-9) : plain;
}

/** The message in one language, with the gaps {organisation}, {link}, {code} and {minutes}. */
export interface WayInWords {
  readonly subject: string;
  readonly text: string;
}

/** By language; English is among them. */
export type WaysInWords = Readonly<Record<string, WayInWords>>;

/** What the message has gaps for, each named so. */
export const wayInGaps = ['organisation', 'link', 'code', 'minutes'] as const;

export interface WayInFills {
  readonly organisation: string;
  readonly link: string;
  readonly code: string;
}

/** The message, in that language where we have it, else in English. */
export function wayInMessage(
  words: WaysInWords,
  language: string,
  { organisation, link, code }: WayInFills,
): WayInWords & { readonly language: string } {
  const [short = 'en'] = language.split('-');
  const spoken = [language, short].find((one) => Object.hasOwn(words, one)) ?? 'en';
  const said = words[spoken];
  if (!said) throw new Error('The words of the message with a way in are missing in English.');
  const fills: Readonly<Record<string, string>> = { organisation, link, code: codeInHalves(code), minutes: String(wayInMinutes) };
  const text = said.text.replaceAll(/\{(\w+)\}/g, (_, name: string) => fills[name] ?? '');
  return { language: spoken, subject: said.subject, text };
}
