// What a customer is told when malware was found in a file they sent: kindly, since hardly anybody knows it of their own file, and with
// what they can do instead. The file's name stands in the text alone; a subject is read on locked screens.
export interface HeldFileWords {
  readonly subject: string;
  readonly text: string;
}

type Facts = { readonly file: string; readonly organisation: string };

const words = {
  en: ({ file, organisation }: Facts): HeldFileWords => ({
    subject: 'A file you sent could not be taken in',
    text: `Thank you for your file “${file}”. Every file that comes to us is checked, and the check found something in this one that could do harm. We have not opened it. The rest of what you sent has arrived, and your complaint goes on as before.

Most people do not know of such a thing in a file of theirs. It may be worth having your device looked at.

If we need what is in the file, you can send it another way: a photo or a scan of the page, or the same words in a message. If that is hard for you, tell us and we find a way together.

${organisation}`,
  }),
  cy: ({ file, organisation }: Facts): HeldFileWords => ({
    subject: 'Nid oedd modd derbyn ffeil a anfonoch',
    text: `Diolch am eich ffeil “${file}”. Mae pob ffeil sy’n ein cyrraedd yn cael ei gwirio, a chafwyd rhywbeth yn hon a allai wneud niwed. Nid ydym wedi ei hagor. Mae gweddill yr hyn a anfonoch wedi cyrraedd, ac mae eich cwyn yn mynd yn ei blaen fel o’r blaen.

Nid yw’r rhan fwyaf o bobl yn gwybod bod y fath beth mewn ffeil o’u heiddo. Efallai y byddai’n werth cael rhywun i edrych ar eich dyfais.

Os oes angen arnom yr hyn sydd yn y ffeil, gallwch ei anfon mewn ffordd arall: llun neu sgan o’r dudalen, neu’r un geiriau mewn neges. Os yw hynny’n anodd i chi, dywedwch wrthym a down o hyd i ffordd gyda’n gilydd.

${organisation}`,
  }),
} as const;

/** In the customer's language where it is one we have words in, else in English. */
export function heldFileWords(language: string, facts: Facts): HeldFileWords & { readonly language: string } {
  const code = /^(?:cy|welsh|cymraeg)/i.test(language.trim()) ? 'cy' : 'en';
  return { ...words[code](facts), language: code };
}
