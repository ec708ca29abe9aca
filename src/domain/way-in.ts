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

interface WayInWords {
  readonly subject: string;
  readonly text: string;
}

const words: Readonly<Record<string, WayInWords>> = {
  en: {
    subject: 'Your way in',
    text: `You, or somebody who knows this address, asked to see a complaint made to {organisation}.

To go on, open this page and press the button:
{link}

Or type this code: {code}

Both end after {minutes} minutes, or once one of them was used. If you did not ask for this, do nothing: nobody can get in without this message.`,
  },
  cy: {
    subject: 'Eich ffordd i mewn',
    text: `Fe ofynnoch chi, neu rywun sy’n gwybod y cyfeiriad hwn, am gael gweld cwyn a wnaed i {organisation}.

I fynd ymlaen, agorwch y dudalen hon a phwyso’r botwm:
{link}

Neu teipiwch y cod hwn: {code}

Daw’r ddau i ben ar ôl {minutes} munud, neu unwaith y bydd un ohonynt wedi’i ddefnyddio. Os na ofynnoch am hyn, peidiwch â gwneud dim: ni all neb fynd i mewn heb y neges hon.`,
  },
};

export interface WayInFills {
  readonly organisation: string;
  readonly link: string;
  readonly code: string;
}

/** The message, in that language where we have it, else in English. */
export function wayInMessage(
  language: string,
  { organisation, link, code }: WayInFills,
): WayInWords & { readonly language: string } {
  const [short = 'en'] = language.split('-');
  const spoken = Object.hasOwn(words, short) ? short : 'en';
  const { subject, text } = words[spoken] ?? { subject: '', text: '' };
  const fills: Readonly<Record<string, string>> = { organisation, link, code: codeInHalves(code), minutes: String(wayInMinutes) };
  return { language: spoken, subject, text: text.replaceAll(/\{(\w+)\}/g, (_, name: string) => fills[name] ?? '') };
}
