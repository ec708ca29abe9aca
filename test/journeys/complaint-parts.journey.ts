// What a complaint is made of, dialog by dialog, as a handler puts it right: its details, its points, its people, its notes.
import { type DeedHouse, deedHouse, on, withdrawn } from '#test/support/deed-house.ts';
import { all, choose, type DeedWalk, walkDeed, write } from '#test/support/deed-walk.ts';
import { test } from '#test/support/journey.ts';

test.use({ actionTimeout: 15_000 });

const walks: readonly DeedWalk[] = [
  {
    does: 'correct the details',
    opens: 'Correct the details',
    dialog: 'Correct the details',
    refused: /Nothing is altered yet/,
    fill: write('What they want', 'A boiler that works.'),
    save: 'Save the correction',
    said: 'Corrected.',
  },
  {
    does: 'change severity with the reasons',
    opens: 'Change severity',
    dialog: 'Change severity',
    refused: /reason/,
    fill: all(choose('High'), write('Reasons, one a line', 'No heat in November')),
    save: 'Change severity',
    said: 'Severity changed.',
  },
  {
    does: 'say what it is about',
    opens: 'Say what it is about',
    dialog: 'Say what it is about',
    fill: async (dialog) => {
      await dialog.getByLabel('Product or service').selectOption('Boilers');
    },
    save: 'Save',
    said: 'Saved what it is about.',
  },
  {
    does: 'say what caused it',
    opens: 'Say what caused it',
    dialog: 'Say what caused it',
    fill: async (dialog) => {
      await dialog.getByLabel('Cause').selectOption('No spare parts kept');
    },
    save: 'Save',
    said: 'Saved what caused it.',
  },
  {
    does: 'add points',
    opens: 'Add points',
    dialog: 'Add points',
    refused: /at least one point/,
    fill: write('Points, one a line', 'The office was closed\nThe letter was late'),
    save: 'Add',
    said: 'Points added.',
  },
  {
    does: 'put a point in better words',
    opens: { tab: '2', button: 'Edit point 1' },
    dialog: 'Edit point 1',
    typed: ['The point', ' '],
    refused: /point/,
    fill: async (dialog) => {
      await write('The point', 'Two visits were missed, on 3 and 9 November')(dialog);
      await dialog.getByLabel('What went wrong in it').selectOption('Missed visit');
    },
    save: 'Save the point',
    said: 'Point edited.',
  },
  {
    does: 'withdraw a point',
    opens: { tab: '2', button: 'Withdraw point 2' },
    dialog: 'Withdraw point 2',
    save: 'Withdraw the point',
    said: 'Point withdrawn.',
  },
  {
    does: 'restore a point',
    opens: { tab: '2', button: 'Restore point 1' },
    dialog: 'Restore point 1',
    before: withdrawn,
    save: 'Restore the point',
    said: 'Point restored.',
  },
  {
    does: 'add a person',
    opens: 'Add a person',
    dialog: 'Add a person',
    refused: /Give their name/,
    fill: write('Name', 'Esi Osei'),
    save: 'Add them',
    said: 'Person added.',
  },
  {
    does: 'change what somebody is on it',
    opens: { tab: '2', button: 'Change what Kwame Osei is on it' },
    dialog: 'Kwame Osei',
    fill: choose(/seen/),
    save: 'Save',
    said: 'Saved.',
  },
  {
    does: 'take somebody off it',
    opens: { tab: '2', button: 'Take Kwame Osei off this complaint' },
    dialog: 'Take Kwame Osei off this complaint',
    save: 'Take them off',
    said: 'Taken off this complaint.',
  },
  {
    does: 'correct a note, whose former words stay',
    opens: { tab: '1', button: 'Correct the note “The vale is in stock.”' },
    dialog: 'Correct the note',
    before: on('notes', { text: 'The vale is in stock.' }),
    refused: /Nothing is altered yet/,
    fill: write('The note', 'The valve is in stock.'),
    save: 'Keep the correction',
    said: 'Note corrected.',
  },
];

test.describe('A handler can, by keyboard and on a phone in the dark,', () => {
  let house: DeedHouse;
  test.beforeAll(async ({ program }) => {
    house = await deedHouse(program.url);
  });
  for (const walk of walks) {
    test(walk.does, async ({ page }) => {
      await walkDeed(page, house, walk);
    });
  }
});
