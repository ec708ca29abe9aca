// A letter as plain text: for an e-mail, for reading out on the phone, and for whoever reads best without any layout.
import { frameWords, type LetterDocument, type Passage, type Piece } from './document.ts';

export function letterText(letter: LetterDocument): string {
  const head = [
    letter.from.join('\n'),
    letter.to.join('\n'),
    `${letter.datedInWords}\n${frameWords.reference}: ${letter.reference}`,
    letter.title,
  ];
  const enclosed =
    letter.enclosed.length === 0 ? [] : [`${frameWords.enclosed}:\n${letter.enclosed.map((one) => `- ${one}`).join('\n')}`];
  return `${[...head, bodyText(letter.passages), ...enclosed].filter((part) => part !== '').join('\n\n')}\n`;
}

/** The words of the letter itself, without who writes to whom. */
export const bodyText = (passages: readonly Passage[]): string => passages.map(passageText).join('\n\n');

function passageText(passage: Passage): string {
  if (passage.kind !== 'list') return passage.inline.map(pieceText).join('');
  return passage.items
    .map((item, index) => `${passage.numbered ? `${index + 1}.` : '-'} ${item.map(pieceText).join('')}`)
    .join('\n');
}

/** A link is told in full, unless its words are its address. */
function pieceText({ text, href }: Piece): string {
  if (href === undefined || href.replace(/^(?:https:\/\/|mailto:|tel:)/, '').startsWith(text.replace(/^https:\/\//, '')))
    return text;
  return `${text} (${href.replace(/^(?:mailto:|tel:)/, '')})`;
}
