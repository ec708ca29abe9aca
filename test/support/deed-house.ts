// For journeys through the dialogs of the complaint page: two colleagues, what they choose from, and complaints in fitting states,
// all made by the API.
import { type ApiClient, signIn } from './api-client.ts';

export interface DeedHouse {
  readonly url: string;
  readonly ada: ApiClient;
  readonly kofi: ApiClient;
}

export interface Walked {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
}

/** Brings a complaint into the state that a deed needs. */
export type Before = (house: DeedHouse, one: Walked) => Promise<void>;

const colleague = { name: 'Kofi Mensah', email: 'kofi.mensah@example.org', password: 'seven long walks by the river' };

const furnished = new Map<string, Promise<DeedHouse>>();

/** The house at that address, furnished once however many files of journeys meet in it. */
export function deedHouse(url: string): Promise<DeedHouse> {
  const known = furnished.get(url) ?? furnish(url);
  furnished.set(url, known);
  return known;
}

async function furnish(url: string): Promise<DeedHouse> {
  const ada = await signIn(url);
  const { body } = await ada.ask('POST', '/api/people', { ...colleague, roles: ['handler'], teams: [] });
  const { secret } = body as { secret: string };
  await ada.ask('POST', '/api/invitation', { token: secret, name: colleague.name, password: colleague.password });
  await ada.ask('POST', '/api/taxonomy', { taxonomy: 'product', name: 'Boilers' });
  await ada.ask('POST', '/api/taxonomy', { taxonomy: 'category', name: 'Missed visit' });
  await ada.ask('POST', '/api/taxonomy', { taxonomy: 'cause', name: 'No spare parts kept' });
  await ada.ask('POST', '/api/complaints', {
    customer: { name: 'Joan Park' },
    title: 'Radiators cold since Monday',
    description: 'The radiators in the flat above have been cold since Monday too.',
    channel: 'phone',
  });
  return { url, ada, kofi: await signIn(url, colleague) };
}

export async function logged({ ada }: DeedHouse): Promise<Walked> {
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

export const on =
  (path: string, body: object, by: 'ada' | 'kofi' = 'ada'): Before =>
  async (house, { id }) => {
    const { body: page } = await house[by].ask('GET', `/api/complaints/${id}`);
    const { version } = page as Walked;
    const { status, body: answer } = await house[by].ask('POST', `/api/complaints/${id}/${path}`, { version, ...body });
    if (status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer)}`);
  };

async function idOf(client: ApiClient): Promise<string> {
  const { body } = await client.ask('GET', '/api/me');
  return (body as { person: { id: string } }).person.id;
}

export const answered = on('answer', { how: 'final-response-sent', outcome: 'upheld', channel: 'e-mail', text: 'You were right.' });

/** Answered, with everything that closing asks for. */
export const closable: Before = async (house, one) => {
  const { body } = await house.ada.ask('GET', `/api/complaints/${one.id}`);
  for (const { id: point } of (body as { points: { id: string }[] }).points)
    await on('point-withdrawals', { point, reason: 'She takes it back' })(house, one);
  await answered(house, one);
  await on('satisfaction', { channel: 'phone', outcome: 'yes', handling: 'partly', said: 'Good, but slow' })(house, one);
  await on('lessons', { kind: 'nothing', text: 'It could not be seen coming.' })(house, one);
};

export const keptClose: Before = async (house, one) => on('need-to-know', { readers: [await idOf(house.ada)] })(house, one);

export const linked: Before = async (house, one) =>
  on('links', { other: (await logged(house)).id, as: 'related', reason: 'The same house' })(house, one);

export const withdrawn: Before = async (house, one) => {
  const { body } = await house.ada.ask('GET', `/api/complaints/${one.id}`);
  await on('point-withdrawals', { point: (body as { points: { id: string }[] }).points[0]?.id })(house, one);
};

/** Given to a colleague, who passes it on to the one who now may hand it back. */
export const passedOn: Before = async (house, one) => {
  const [mine, his] = [await idOf(house.ada), await idOf(house.kofi)];
  await house.ada.ask('POST', '/api/teams', { name: 'Repairs', members: [mine] });
  await house.ada.ask('POST', '/api/assignments', { complaints: [{ id: one.id, version: one.version }], person: his, reason: '' });
  await house.kofi.ask('POST', `/api/complaints/${one.id}/accept`);
  await on('transfer', { person: mine, team: null, reason: 'You know her.' }, 'kofi')(house, one);
};

export const withFile: Before = async ({ ada, url }, one) => {
  const form = new FormData();
  form.set('file', new Blob(['The engineer came at noon.'], { type: 'text/plain' }), 'report.txt');
  const { ok } = await fetch(`${url}/api/complaints/${one.id}/attachments`, { method: 'POST', headers: ada.headers, body: form });
  if (!ok) throw new Error('The file was refused.');
};
