// What the customer says in a text, apart from what it quotes of others: lines that begin with >, the line that announces them, and an
// earlier message below its heading. What is quoted becomes blanks of the same length, so that every place in the text stays where it is.
const quotedLine = /^[ \t]*>.*$/gmu;
const announcing =
  /^[ \t]*(?:on|am|le|op|el|ar) [^\n]{5,120} (?:wrote|schrieb|écrit|schreef|escribió|ysgrifennodd)[^\n]{0,40}:[ \t]*$/gimu;
const earlierMessage = /^[ \t]*(?:-{2,} ?(?:original|forwarded) message ?-{2,}|_{20,})[ \t]*\r?$[\s\S]*/imu;

/** The text with blanks for what is quoted; the whole text where nothing else is in it. */
export function ownWords(text: string): string {
  const blank = (quoted: string): string => quoted.replaceAll(/[^\n]/g, ' ');
  const own = text.replaceAll(quotedLine, blank).replaceAll(announcing, blank).replace(earlierMessage, blank);
  return own.trim() === '' ? text : own;
}
