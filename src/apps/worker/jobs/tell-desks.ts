// Tells other help desks what is to be told: composed as it stands, signed, posted, and what was answered kept. Killed in between, it is
// posted again under the same id.
import { deskKeyFor, deskSecretFor } from '#domain/desk/desk.ts';
import { addressOf, bodyOf, toldOf } from '#domain/desk/desk-telling.ts';
import { isRefusal } from '#domain/refusal.ts';
import { type House, perform } from '#handling/command.ts';
import { beginDeskTellings } from '#handling/desks/begin-desk-tellings.ts';
import { noteDeskTelling } from '#handling/desks/note-desk-telling.ts';
import { unseal } from '#platform/sealing.ts';
import { postSigned, type Posted } from '#platform/webhooks/post.ts';
import { type TellingToSend, tellingToSend } from '#views/desks/telling-to-send.ts';

const actor = { kind: 'program', name: 'other help desk' } as const;

export async function tellAllDesks(house: House, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const begun = await perform(house, beginDeskTellings, {}, { actor });
    if (isRefusal(begun) || begun.tellings.length === 0) return;
    for (const id of begun.tellings) await tellOne(house, id);
  }
}

async function tellOne(house: House, id: string): Promise<void> {
  const telling = await tellingToSend(house.db, id, house);
  if (!telling) return;
  const posted = telling.active ? await post(house, id, telling) : refused('It is not told anything at present.');
  const { how, answer } = posted;
  const code = posted.how === 'taken' ? null : posted.code;
  await perform(house, noteDeskTelling, { telling: id, how, code, answer: answer.slice(0, 500) }, { actor });
}

const refused = (answer: string): Posted => ({ how: 'refused', code: null, answer });

async function post({ secret: ours, clock }: House, id: string, telling: TellingToSend): Promise<Posted> {
  const { desk, url, method, body, header, key, facts } = telling;
  const secret = telling.secret === null ? undefined : unseal(ours, deskSecretFor(desk), telling.secret);
  const value = key === null ? undefined : unseal(ours, deskKeyFor(desk), key);
  if (secret === undefined || (header !== null && value === undefined))
    return refused('Its secrets cannot be read any more: set them anew.');
  const now = clock();
  const told = toldOf(facts, now);
  const headers = header === null || value === undefined ? {} : { [header.toLowerCase()]: value };
  return postSigned({ url: addressOf(told, url), method, headers, secret, id, content: bodyOf(told, body), now });
}
