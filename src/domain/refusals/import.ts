// Refusals while a register is brought in or taken back out.
import type { RefusalNature } from './nature.ts';

export const importRefusals = {
  'import.unknown': { nature: 'unknown', words: 'There is no such import among those you may see.' },
  'import.not-now': {
    nature: 'conflict',
    words: 'That cannot be done to this import as it stands. Look at where it has got to; somebody else may have been quicker.',
  },
  'import.erased-too': {
    nature: 'not-allowed',
    words:
      'Only somebody who may erase can have rows of erased complaints brought in again. Nothing was started; the register is kept.',
  },
  'import.not-running': { nature: 'conflict', words: 'This import is not running, so no rows were brought in.' },
  'import.out-of-step': {
    nature: 'conflict',
    words: 'Rows of this import are missing before those that were sent. Nothing was brought in; begin again where it stands.',
  },
  'import.questions-open': {
    nature: 'invalid',
    words: 'Something about this register must be said first. Nothing was brought in; answer what is asked, then start it again.',
  },
  'register.unreadable': {
    nature: 'invalid',
    words: 'The file cannot be read as a register. Nothing was kept of it. It can be CSV, JSON Lines or an Excel workbook (.xlsx).',
  },
  'register.empty': {
    nature: 'invalid',
    words: 'The file names columns but holds no rows. Nothing was kept of it. Check that it is the right file.',
  },
  'register.too-large': {
    nature: 'too-large',
    words:
      'The file is larger than can be brought in at once. Nothing was kept of it. Split it into parts, or use the command line: redress import FILE.',
  },
  'organisation.missing': {
    nature: 'conflict',
    words:
      'There is no organisation here yet, so nothing can be brought in. Start Redress and set it up with the link it prints, then import.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
