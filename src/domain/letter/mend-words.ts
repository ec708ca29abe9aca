// The way to where a thing is mended, in words on its button: every line of the gate has one.
import type { Mend } from './gate-item.ts';

export const mendWords: Readonly<Record<Mend['to'], string>> = {
  part: 'Go there',
  choice: 'Choose',
  'put-in': 'Put the answer in',
  'put-understanding': 'Put the kept words in',
  'put-requests': 'Put them in',
  stage: 'Open that stage',
  enclosures: 'Tick it',
  'also-enclosed': 'Name it',
  files: 'Choose the files',
  'new-date': 'Give the date',
  'more-time': 'Say it',
  agreement: 'Say it',
  approval: 'Ask for it',
  begin: 'Choose another letter',
  recipient: 'Look',
  people: 'Change what we know of them',
  handler: 'Give it to somebody',
  clocks: 'Look at the clocks',
  settings: 'Open the settings',
  wordings: 'Open the settings',
};
