// What happens while a register is brought in or taken back out, told in sentences.
import type { importHappenings } from '../happenings/import.ts';
import { counted, type Sentences } from './say.ts';

const rows = (n: number): string => counted(n, 'row', 'rows');
const complaints = (n: number): string => counted(n, 'complaint', 'complaints');

export const importSentences: Sentences<keyof typeof importHappenings> = {
  'register-uploaded': (facts) => `uploaded a register of ${rows(facts.rows)}`,
  'register-discarded': () => 'discarded the uploaded register',
  'erased-rows-let-in': () => 'said why rows of complaints that were erased are brought in all the same',
  'import-started': (facts) => `started to bring in ${rows(facts.rows)} from ${facts.source}`,
  'rows-brought-in': (facts) =>
    `brought in rows ${facts.from} to ${facts.to}: ${complaints(facts.made)}, ${rows(facts.refused)} refused`,
  'complaint-imported': (facts) => `brought it in from ${facts.source}, where it is ${facts.sourceId}, as ${facts.state}`,
  'import-stopped': (facts) => `stopped the import after ${rows(facts.rows)}`,
  'import-continued': (facts) => `continued the import after ${rows(facts.rows)}`,
  'import-failed': (facts) => `could not go on with the import after ${rows(facts.rows)}`,
  'import-finished': (facts) => `finished the import: ${complaints(facts.made)}, ${rows(facts.refused)} refused`,
  'undo-begun': (facts) => `began to take back ${complaints(facts.complaints)}`,
  'complaint-taken-back': () => 'took it back with its import',
  'complaints-taken-back': (facts) => `took back ${complaints(facts.complaints)}`,
  'import-undone': (facts) => `undid the import: ${complaints(facts.takenBack)} taken back, ${facts.left} left`,
};
