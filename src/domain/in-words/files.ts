// Files checked, held and opened, told in sentences.
import type { fileHappenings } from '../happenings/files.ts';
import { type WhyUnclear, whyUnclear } from '../file-check.ts';
import type { Sentences, Told } from './say.ts';

const file = (attachment: string | null, { name }: Told): string => (attachment === null ? 'a file' : name(attachment));

export const fileSentences: Sentences<keyof typeof fileHappenings> = {
  'file-checked': ({ attachment, check, found, scanner }, told) => {
    const it = file(attachment, told);
    if (check === 'clean') return `checked ${it}: nothing found (${scanner})`;
    if (check === 'infected') return `put ${it} in quarantine: ${found} (${scanner})`;
    if (check === 'unclear') return `could not check ${it}: ${whyUnclear[found as WhyUnclear] ?? found}`;
    return `left ${it} unchecked: no scanner is set`;
  },
  'picture-copied': ({ made }) =>
    made ? 'made a copy of a picture without what the camera wrote into it' : 'could not make a copy of a picture to be shown',
  'file-opened-on-purpose': ({ attachment, as }, { name }) =>
    as === 'original'
      ? `opened the original of ${name(attachment)}, with all that is written into it`
      : `opened ${name(attachment)} on purpose, which was not checked`,
  'file-released': ({ attachment }, told) => `released ${file(attachment, told)} from quarantine`,
  'file-deleted': ({ attachment }, told) => `deleted ${file(attachment, told)}, which was in quarantine`,
  'sender-told-of-file': ({ attachment }, { name }) => `told the customer that ${name(attachment)} was not taken in`,
  'file-scanner-noted': ({ well, engine }) =>
    well ? `heard from the malware scanner (${engine})` : 'heard nothing from the malware scanner',
};
