// Everything the complaint page can do, dialog by dialog, as a handler does it: by keyboard, on a phone in the dark, with nothing
// filled in, and then done.
import { expect } from '@playwright/test';
import { type ApiClient, signIn } from '#test/support/api-client.ts';
import { all, choose, type DeedWalk, find, type Walked, walkDeed, write } from '#test/support/deed-walk.ts';
import { openSignedIn } from '#test/support/in-browser.ts';
import { test } from '#test/support/journey.ts';

test.use({ actionTimeout: 15_000 });

const colleague = { name: 'Kofi Mensah', email: 'kofi@example.org', password: 'seven long walks by the river' };
let ada: ApiClient;
let kofi: ApiClient;

test.beforeAll(async ({ program }) => {
  ada = await signIn(program.url);
  const { body } = await ada.ask('POST', '/api/people', { ...colleague, roles: ['handler'], teams: [] });
  const { secret } = body as { secret: string };
  await ada.ask('POST', '/api/invitation', { token: secret, name: colleague.name, password: colleague.password });
  kofi = await signIn(program.url, colleague);
  await ada.ask('POST', '/api/taxonomy', { taxonomy: 'product', name: 'Boilers' });
  await ada.ask('POST', '/api/taxonomy', { taxonomy: 'category', name: 'Missed visit' });
  await ada.ask('POST', '/api/complaints', {
    customer: { name: 'Joan Park' },
    title: 'Radiators cold since Monday',
    description: 'The radiators in the flat above have been cold since Monday too.',
    channel: 'phone',
  });
});

async function logged(): Promise<Walked> {
  const { body } = await ada.ask('POST', '/api/complaints', {
    customer: { name: 'Amara Osei', email: 'amara@example.net' },
    others: [{ customer: { name: 'Kwame Osei' }, role: 'representative', relationship: 'her son', authority: 'asked' }],
    title: 'Boiler repaired three times',
    description: 'The boiler has been repaired three times and there is still no heat.',
    points: ['Two visits were missed', 'Nobody called back'],
    channel: 'phone',
  });
  return body as Walked;
}

const on = (path: string, body: object) => async (client: ApiClient, one: Walked) => {
  const { body: page } = await client.ask('GET', `/api/complaints/${one.id}`);
  const { version } = page as Walked;
  const { status, body: answer } = await client.ask('POST', `/api/complaints/${one.id}/${path}`, { version, ...body });
  if (status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer)}`);
};

const answered = on('answer', { how: 'final-response-sent', outcome: 'upheld', channel: 'e-mail', text: 'You were right.' });

async function idOf(client: ApiClient): Promise<string> {
  const { body } = await client.ask('GET', '/api/me');
  return (body as { person: { id: string } }).person.id;
}

const keptClose = async (client: ApiClient, one: Walked) => on('need-to-know', { readers: [await idOf(client)] })(client, one);

async function pointOf(client: ApiClient, one: Walked): Promise<string> {
  const { body } = await client.ask('GET', `/api/complaints/${one.id}`);
  return (body as { points: { id: string }[] }).points[0]?.id ?? '';
}

async function fileOn(_: ApiClient, one: Walked, url: string): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob(['The engineer came at noon.'], { type: 'text/plain' }), 'report.txt');
  const headers = Object.fromEntries(Object.entries(ada.headers).filter(([name]) => name !== 'content-type'));
  const { ok } = await fetch(`${url}/api/complaints/${one.id}/attachments`, { method: 'POST', headers, body: form });
  if (!ok) throw new Error('The file was refused.');
}

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
    before: answered,
    save: 'Close it',
    said: 'Closed.',
  },
  {
    does: 'reopen it',
    opens: 'Reopen it',
    dialog: 'Reopen the complaint',
    before: answered,
    refused: /why/i,
    fill: write('Why', 'The heat went again.'),
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
    does: 'move it to the next level of decision',
    opens: 'Move to the next level of decision',
    dialog: 'Move to the next level of decision',
    refused: /why/i,
    fill: write('Why', 'She asks for another look.'),
    save: 'Move it up',
    said: 'Moved to the next level.',
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
    before: async (_, one) => {
      const [mine, his] = [await idOf(ada), await idOf(kofi)];
      await ada.ask('POST', '/api/teams', { name: 'Repairs', members: [mine] });
      await ada.ask('POST', '/api/assignments', { complaints: [{ id: one.id, version: one.version }], person: his, reason: '' });
      await kofi.ask('POST', `/api/complaints/${one.id}/accept`);
      await on('transfer', { person: mine, team: null, reason: 'You know her.' })(kofi, one);
    },
    refused: /why/i,
    fill: write('Why', 'I am away from Monday.'),
    save: 'Hand it back',
    said: 'Handed back.',
  },
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
    fill: write('The point', 'Two visits were missed, on 3 and 9 November'),
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
    before: async (client, one) => on('point-withdrawals', { point: await pointOf(client, one) })(client, one),
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
    before: async (client, one) =>
      on('links', { other: (await logged()).id, as: 'related', reason: 'The same house' })(client, one),
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
    fill: async (dialog) => dialog.getByRole('checkbox', { name: /Nobody called back/ }).check(),
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
];

test.describe('A handler can, by keyboard and on a phone in the dark,', () => {
  for (const walk of walks) {
    test(walk.does, async ({ page, program }) => {
      const one = await logged();
      await walk.before?.(ada, one);
      await openSignedIn(page, ada, `${program.url}/complaints/${one.id}`, /Boiler repaired/);
      await walkDeed(page, walk);
    });
  }

  test('remove a file with the reason', async ({ page, program }) => {
    const one = await logged();
    await fileOn(ada, one, program.url);
    await openSignedIn(page, ada, `${program.url}/complaints/${one.id}`, /Boiler repaired/);
    await expect(page.getByText('report.txt')).toBeVisible();
    await walkDeed(page, {
      does: 'remove a file',
      opens: { tab: '1', button: 'Remove report.txt' },
      dialog: 'Remove the file',
      refused: /why|reason/i,
      fill: write('Why', 'It was another customer’s.'),
      save: 'Remove it',
      said: 'File removed.',
    });
  });
});
