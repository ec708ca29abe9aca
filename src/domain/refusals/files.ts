// Refusals about files that are held, and about pictures.
import type { RefusalNature } from './nature.ts';

export const fileRefusals = {
  'file.being-checked': {
    nature: 'conflict',
    words: 'This file is still being checked for malware. It can be opened when that is done, mostly within a minute.',
  },
  'file.in-quarantine': {
    nature: 'conflict',
    words:
      'Malware was found in this file, so nobody can open it. An administrator can delete or release it under Settings › Files.',
  },
  'file.deleted': {
    nature: 'conflict',
    words: 'Malware was found in this file and it was deleted. What was found is on the record.',
  },
  'file.not-checked': {
    nature: 'conflict',
    words: 'This file was not checked for malware, and the organisation chose that such files are not opened.',
  },
  'file.say-so-first': {
    nature: 'conflict',
    words: 'This file was not checked for malware. Say first that you open it on purpose; the record will say so too.',
  },
  'file.no-copy-yet': {
    nature: 'conflict',
    words: 'This picture is being made ready to be shown. It can be opened when that is done, mostly within a minute.',
  },
  'file.no-copy': {
    nature: 'conflict',
    words:
      'No copy of this picture could be made that leaves out what the camera wrote into it. A colleague can open the original.',
  },
  'file.original-on-purpose': {
    nature: 'conflict',
    words:
      'The original holds what the camera wrote into it, such as the place. Say first that you open it; the record will say so too.',
  },
  'file.no-thumbnail': { nature: 'unknown', words: 'There is no small picture of this file.' },
  'file.too-many': {
    nature: 'invalid',
    words: 'More than ten files came at once, which is the most. What you typed is kept: send ten, and then the others.',
  },
  'file.unknown': { nature: 'unknown', words: 'There is no such file.' },
  'file.not-held': { nature: 'conflict', words: 'This file is not in quarantine any more. Nothing was changed.' },
  'file.malware': {
    nature: 'invalid',
    words: 'Malware was found in this file, so it was not taken in. Nothing of it was kept.',
  },
  'file.scanner-silent': {
    nature: 'conflict',
    words:
      'This file could not be checked for malware, because the scanner does not answer. Nothing was taken in; try again later.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
