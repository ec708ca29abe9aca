// What is done with a complaint, dialog by dialog, as a handler does it: by keyboard, on a phone in the dark, with nothing filled
// in, and then done.
import { answered, closable, type DeedHouse, deedHouse, keptClose, linked, passedOn, withFile } from '#test/support/deed-house.ts';
import { all, choose, type DeedWalk, find, walkDeed, write } from '#test/support/deed-walk.ts';
import { test } from '#test/support/journey.ts';

test.use({ actionTimeout: 15_000 });

const walks: readonly DeedWalk[] = [
  {
    does: 'write down what was said',
    opens: { tab: '1', button: 'Write down what was said' },
    dialog: 'Write down what was said',
    refused: /what was said/,
    fill: write('What was said', 'She called about Thursday.'),
    save: 'Keep it',
    said: 'Written down.',
  },
  {
    does: 'note a call that told them how it stands',
    opens: { tab: '1', button: 'Write down what was said' },
    dialog: 'Write down what was said',
    fill: all(
      choose('We said it to them'),
      async (dialog) => dialog.getByRole('checkbox', { name: 'It told them how their complaint stands' }).check(),
      write('What was said', 'The part is ordered; she hears from us on Friday.'),
    ),
    save: 'Keep it',
    said: 'Written down.',
  },
  {
    does: 'record the acknowledgement',
    opens: 'Record the acknowledgement',
    dialog: 'Record the acknowledgement',
    fill: write('What they were told', 'We have it; Ada looks into it.'),
    save: 'Record it',
    said: 'Acknowledgement recorded.',
  },
  {
    does: 'record the answer',
    opens: 'Record the answer',
    dialog: 'Record the answer',
    typed: ['The answer, in short', 'You were right about the visits.'],
    refused: /Say what the complaint came to/,
    fill: choose('Justified'),
    save: 'Record the answer',
    said: 'Answer recorded.',
  },
  {
    does: 'close it once it is answered',
    opens: 'Close it',
    dialog: 'Close the complaint',
    before: closable,
    save: 'Close it',
    said: 'Closed.',
  },
  {
    does: 'reopen it',
    opens: 'Reopen it',
    dialog: 'Reopen the complaint',
    before: answered,
    fill: write('Why, if there is something to say', 'The heat went again.'),
    save: 'Reopen it',
    said: 'Open again.',
  },
  {
    does: 'decline it with the reason and where to go',
    opens: 'Decline: not for us',
    dialog: 'Decline: not for us',
    typed: ['Who can help instead', 'The gas network'],
    refused: /reason/,
    fill: write('The reason, as you would tell the customer', 'The pipe in the street is not ours.'),
    save: 'Decline it',
    said: 'Declined, with the reason.',
  },
  {
    does: 'record that the customer withdrew it',
    opens: 'The customer withdraws it',
    dialog: 'The customer withdraws it',
    refused: /told|words/,
    fill: write('What they told us', 'It works now, leave it.'),
    save: 'Record that they withdrew it',
    said: 'Recorded as withdrawn.',
  },
  {
    does: 'say whom it waits for',
    opens: 'Say whom it waits for',
    dialog: 'Whom does it wait for',
    fill: choose('A third party'),
    save: 'Save',
    said: 'Saved whom it waits for.',
  },
  {
    does: 'move it to another stage',
    opens: 'Move to another stage',
    dialog: 'Where has it got to',
    fill: choose('Investigate'),
    save: 'Move it',
    said: 'Moved.',
  },
  {
    does: 'choose how it is handled',
    opens: 'Choose how to handle it',
    dialog: 'How is it to be handled',
    fill: choose('Full investigation'),
    save: 'Save',
    said: 'Saved how it is handled.',
  },
  {
    does: 'take it to stage 2',
    opens: 'Stage 2: the customer asks for a new decision',
    dialog: 'Stage 2: the customer asks for a new decision',
    refused: /said|why/i,
    fill: write('What the customer said', 'Please have somebody else look at it.'),
    save: 'Take it to stage 2',
    said: 'It is at stage 2 now.',
  },
  {
    does: 'pass it on with the reason',
    opens: 'Pass it on',
    dialog: 'Pass it on',
    typed: ['Why', 'Kofi knows the house.'],
    refused: /Choose a person or a team/,
    fill: find('To whom', 'Kofi Mensah'),
    save: 'Pass it on',
    said: 'Passed on.',
  },
  {
    does: 'assign it',
    opens: 'Assign',
    dialog: 'Assign',
    typed: ['A word for whoever gets it', 'Kofi knows the house.'],
    refused: /Choose a person or a team/,
    fill: find('To whom', 'Kofi Mensah'),
    save: 'Assign',
    said: 'Assigned.',
  },
  {
    does: 'hand it back with the reason',
    opens: { tab: '1', button: 'Hand it back' },
    dialog: 'Hand it back',
    before: passedOn,
    refused: /why/i,
    fill: write('Why', 'I am away from Monday.'),
    save: 'Hand it back',
    said: 'Handed back.',
  },
  {
    does: 'link it with another',
    opens: 'Link with another complaint',
    dialog: 'Link with another complaint',
    typed: ['Why', 'The same house.'],
    refused: /Choose a complaint/,
    fill: find('Which complaint', 'Radiators'),
    save: 'Link them',
    said: 'Linked.',
  },
  {
    does: 'take a link away',
    opens: { tab: '4', button: /^Take away the link with/ },
    dialog: /^Take away the link with/,
    before: linked,
    save: 'Take the link away',
    said: 'Link taken away.',
  },
  {
    does: 'merge it into another',
    opens: 'Merge into another complaint',
    dialog: 'Merge into another complaint',
    refused: /Choose a complaint/,
    fill: find('Which complaint', 'Radiators'),
    save: 'Merge',
    said: 'Merged into the other complaint.',
  },
  {
    does: 'split it in two',
    opens: 'Split into two complaints',
    dialog: 'Split into two complaints',
    typed: ['Why they are better apart', 'The call is another team’s.'],
    refused: /point/,
    fill: async (dialog) => {
      await dialog.getByRole('checkbox', { name: /Nobody called back/ }).check();
      await dialog.getByRole('checkbox', { name: /still no heat/ }).check();
    },
    save: 'Split',
    said: 'Split into two.',
  },
  {
    does: 'make it need-to-know',
    opens: 'Make it need-to-know',
    dialog: 'Make it need-to-know',
    fill: find('Who may open it', 'Kofi Mensah'),
    save: 'Make it need-to-know',
    said: 'Need-to-know from now on.',
  },
  {
    does: 'change who may open it',
    opens: 'Change who may open it',
    dialog: 'Who may open it',
    before: keptClose,
    fill: find('Who may open it', 'Kofi Mensah'),
    save: 'Save',
    said: 'Saved who may open it.',
  },
  {
    does: 'lift need-to-know',
    opens: 'Lift need-to-know',
    dialog: 'Lift need-to-know',
    before: keptClose,
    save: 'Lift it',
    said: 'Open to its team again.',
  },
  {
    does: 'name a colleague it is about',
    opens: 'Name a colleague it is about',
    dialog: 'Name a colleague it is about',
    refused: /Choose a colleague/,
    fill: find('Colleague', 'Kofi Mensah'),
    save: 'Name them',
    said: 'They no longer see this complaint.',
  },
  {
    does: 'remove a file with the reason',
    opens: { tab: '1', button: 'Remove report.txt' },
    dialog: 'Remove the file',
    before: withFile,
    refused: /why|reason/i,
    fill: write('Why', 'It was another customer’s.'),
    save: 'Remove it',
    said: 'File removed.',
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
