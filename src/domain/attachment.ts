// A file kept with a complaint: a letter, a scan, evidence, proof of authority. Its content is stored once, under its digest,
// however often it is attached. A removed attachment stays in the list with its reason; its content can no longer be opened.
export const attachmentKinds = {
  letter: 'Letter',
  scan: 'Scan',
  evidence: 'Evidence',
  authority: 'Proof of authority',
  other: 'Other file',
} as const;
export type AttachmentKind = keyof typeof attachmentKinds;

const longest = 150;

/**
 * The name a file is kept under: without folders, characters that steer a terminal or turn the reading direction, or those a
 * disk refuses; the ending is kept when the name is cut. 'file' where nothing is left.
 */
export function cleanFileName(given: string): string {
  const base = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .replaceAll(/[<>:"|?*%]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (clean === '') return 'file';
  if (clean.length <= longest) return clean;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, longest - ending.length).replace(/[\uD800-\uDBFF]$/, '')}${ending}`;
}
