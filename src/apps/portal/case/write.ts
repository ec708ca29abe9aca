// A message with files, and the answer to what we asked: words, files, or both. They stand in the conversation that staff see, and
// whoever handles the complaint is told.
import type { FastifyReply } from 'fastify';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { addContact } from '#handling/intake/add-contact.ts';
import { attachFile } from '#handling/intake/attach-file.ts';
import { receiveInformation } from '#handling/understanding/receive-information.ts';
import { html, type Markup } from '#platform/http/html.ts';
import type { RequestTold } from '#views/customer-side/my-case.ts';
import type { Doorway, Sent } from '../frame/doorway.ts';
import { areaField, form } from '../frame/fields.ts';
import type { Wrong } from '../frame/page.ts';
import type { Portal, Visit } from '../frame/visit.ts';
import { act, hidden, type Inside, inside, insideSent, inWords, now, once, showInside, wrongBy } from './inside.ts';

export function serveWriting(doorway: Doorway, portal: Portal): void {
  doorway.get(
    '/your-complaint/write',
    inside(portal, (here) => message(here, {})),
  );
  doorway.post('/your-complaint/write', insideSent(portal, written));
  doorway.get(
    '/your-complaint/asked/:id',
    inside(portal, (here) => asked(here, {})),
  );
  doorway.post('/your-complaint/asked/:id', insideSent(portal, answered));
}

export const filesField = (
  { say }: Visit,
  wrong?: Wrong,
): Markup => html`<div class="field"><label for="files">${say('case.write.files')}</label>
<div class="hint" id="files-hint">${say('case.write.files-hint')}</div>${wrong?.['files'] !== undefined && html`<p class="wrong" id="files-wrong">${wrong['files']}</p>`}
<input id="files" name="files" type="file" multiple aria-describedby="files-hint"></div>`;

type Typed = Readonly<Record<string, string>>;

function message(here: Inside, typed: Typed, wrong?: Wrong): FastifyReply {
  const { visit } = here;
  const { say } = visit;
  const body = form(visit, {
    action: '/your-complaint/write',
    send: say('case.send'),
    body: html`${once()}${areaField({ name: 'text', label: say('case.write.text'), value: typed['text'] }, wrong)}${filesField(visit, wrong)}`,
  });
  return showInside(here, { title: say('case.deed.write'), body, wrong, back: now });
}

/** Keeps the files that came with a form; their ids, or why one will not be kept. */
async function keepFiles({ portal, actor }: Inside, { files, refused }: Sent): Promise<string[] | Refusal> {
  if (refused) return refused;
  const ids: string[] = [];
  for (const { file, name } of files) {
    const given = { complaint: actor.complaint, file, name, as: 'evidence' };
    const kept = await perform(portal.house, attachFile, given, { actor });
    if (isRefusal(kept)) return kept;
    ids.push(kept.id);
  }
  return ids;
}

async function written(here: Inside, sent: Sent): Promise<FastifyReply> {
  const { visit } = here;
  const { text = '', once: key = '' } = sent.fields;
  if (text.trim() === '' && sent.files.length === 0) return message(here, sent.fields, { text: visit.say('case.write.missing') });
  const kept = await keepFiles(here, sent);
  if (isRefusal(kept)) return message(here, sent.fields, { files: inWords(visit, kept) });
  const words = text.trim() === '' ? visit.say('case.write.only-files', { count: kept.length }) : text;
  const no = await act(here, addContact, { direction: 'in', text: words }, { key, done: 'written' });
  return isRefusal(no) ? message(here, sent.fields, wrongBy(visit, no)) : no;
}

const requestOf = ({ mine, params }: Inside): RequestTold | undefined => mine.requests.find(({ id }) => id === params['id']);

function asked(here: Inside, typed: Typed, wrong?: Wrong): FastifyReply {
  const { visit } = here;
  const { say, language } = visit;
  const request = requestOf(here);
  if (!request || request.state !== 'open')
    return showInside(here, { title: say('case.request.title'), body: html`<p>${say('case.request.settled')}</p>`, back: now });
  const body = html`<p class="theirs" dir="auto">${request.asked}</p>
<h2>${say('case.request.why')}</h2><p class="theirs" dir="auto">${request.why}</p>
<p>${say('case.request.by', { day: language.day(request.due_on) })}</p>
${form(visit, {
  action: `/your-complaint/asked/${request.id}`,
  send: say('case.send'),
  body: html`${once()}${hidden('version', request.version)}${areaField({ name: 'words', label: say('case.request.answer'), hint: say('case.request.hint'), value: typed['words'] }, wrong)}${filesField(visit, wrong)}`,
})}`;
  return showInside(here, { title: say('case.request.title'), body, wrong, back: now });
}

async function answered(here: Inside, sent: Sent): Promise<FastifyReply> {
  const { visit } = here;
  const { words = '', version = '', once: key = '' } = sent.fields;
  const request = requestOf(here);
  if (!request || request.state !== 'open') return asked(here, sent.fields);
  if (words.trim() === '' && sent.files.length === 0) return asked(here, sent.fields, { words: visit.say('case.write.missing') });
  const files = await keepFiles(here, sent);
  if (isRefusal(files)) return asked(here, sent.fields, { files: inWords(visit, files) });
  const said = words.trim() === '' ? visit.say('case.write.only-files', { count: files.length }) : words;
  const given = { request: request.id, version: Number(version), words: said, files };
  const no = await act(here, receiveInformation, given, { key, done: 'answered' });
  return isRefusal(no) ? asked(here, sent.fields, wrongBy(visit, no)) : no;
}
