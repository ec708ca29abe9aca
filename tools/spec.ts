// npm run spec: the specification of Redress, which is the titles of its tests read as sentences, in the order of the map.
// Every title is collected from the runners themselves, so nothing printed here is untested.
import { z } from 'zod';
import { journeysReported } from './counting.ts';
import { output } from './running.ts';
import { inParagraphs, type Sentence } from './sentences.ts';

const listed = z.array(z.object({ name: z.string(), file: z.string() }));

function tests(): Sentence[] {
  const found = listed.parse(JSON.parse(output(['vitest', 'list', '--json', '--no-static-parse'])));
  const inOrder = found.toSorted((a, b) => a.file.localeCompare(b.file, 'en'));
  return inOrder.map(({ name }) => name.split(' > '));
}

function journeys(): Sentence[] {
  const found = journeysReported(JSON.parse(output(['playwright', 'test', '--list', '--reporter=json', '--pass-with-no-tests'])));
  return found.map(({ titles, project }) => [...titles.slice(0, -1), `${titles.at(-1) ?? ''} (${project})`]);
}

console.log(inParagraphs([...tests(), ...journeys()]).join('\n'));
