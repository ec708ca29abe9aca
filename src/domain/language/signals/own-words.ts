// What the customer says in a text, apart from what it quotes of others: lines that begin with >, the line that announces them, an
// earlier message below its heading, and what a sign, a leaflet or a letter of ours says in quotation marks. What is quoted becomes
// blanks of the same length, so that every place in the text stays where it is.
const quotedLine = /^[ \t]*>.*$/gmu;
const announcing =
  /^[ \t]*(?:on|am|le|op|el|ar) [^\n]{5,120} (?:wrote|schrieb|écrit|schreef|escribió|ysgrifennodd)[^\n]{0,40}:[ \t]*$/gimu;
const earlierMessage = /^[ \t]*(?:-{2,} ?(?:original|forwarded) message ?-{2,}|_{20,})[ \t]*\r?$[\s\S]*/imu;

/** Twelve characters or more: a single word is marked because it is doubted, and stays. */
const inMarks = /"[^"\n]{12,300}"|“[^”\n]{12,300}”/gu;
const writtenByUs =
  /\b(?:you|(?:your|the|a|this) (?:\w+ ){0,3}?(?:sign|notice|poster|leaflet|brochure|advert|advertisement|website|page|app|letter|e-?mail|message|text|form|answer|reply|card|window|door|terms)(?: \w+){0,3}?) (?:says?|said|reads?|states?|wrote|was|promis(?:es|ed)|claims?)[:,]? $/iu;
const asFarBack = 120;

/** The text with blanks for what is quoted; the whole text where nothing else is in it. */
export function ownWords(text: string): string {
  const blank = (quoted: string): string => quoted.replaceAll(/[^\n]/g, ' ');
  const own = text
    .replaceAll(quotedLine, blank)
    .replaceAll(announcing, blank)
    .replace(earlierMessage, blank)
    .replaceAll(inMarks, (quoted, at: number) =>
      writtenByUs.test(text.slice(Math.max(0, at - asFarBack), at)) ? blank(quoted) : quoted,
    );
  return own.trim() === '' ? text : own;
}
