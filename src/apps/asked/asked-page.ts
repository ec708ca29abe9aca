// The plain page on which somebody without an account contributes: the question, what they are shown, a box and files. It needs no
// JavaScript, shows nothing else of the complaint, and gives back what was typed when something is refused.
import { dateInWords, day } from '#domain/day.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Asked } from '#views/investigation/asked.ts';
import { html, type Markup } from '#platform/http/html.ts';

export interface Typed {
  readonly words: string;
  readonly declined: boolean;
  readonly refused: Refusal | undefined;
}

const nothingTyped: Typed = { words: '', declined: false, refused: undefined };

export function askedPage(asked: Asked, address: string, typed: Typed = nothingTyped): string {
  const { organisation, askedBy, question, shared, dueOn, late, files } = asked;
  const who = askedBy === null ? organisation : `${askedBy} at ${organisation}`;
  return page(
    `A question from ${organisation}`,
    html`
<p>${who} asks you this. ${late ? 'It was due' : 'Please answer by'} ${dateInWords(day(dueOn))}${late ? '; an answer still helps.' : '.'}</p>
${wrong(typed.refused)}
<section aria-labelledby="question"><h2 id="question">What you are asked</h2><p class="words">${question}</p></section>
${shared === '' && files.length === 0 ? '' : toldBefore(shared, files, address)}
<form method="post" action="${address}" enctype="multipart/form-data">
<label for="words">Your answer</label>
<p id="words-help" class="quiet">Say what you know yourself, and what you were told by others as such. If you would rather not answer, say why and tick the box below.</p>
<textarea id="words" name="words" rows="12" maxlength="50000" required aria-describedby="words-help${wordsWrong(typed) ? ' words-wrong' : ''}">
${typed.words}</textarea>
${wordsWrong(typed) ? html`<p id="words-wrong" class="wrong">${wordsWrong(typed)}</p>` : ''}
<label for="files">Files, if you have any</label>
<p id="files-help" class="quiet">Up to ten, of up to 25 MB each: PDF, pictures, office documents or plain text.</p>
<input id="files" name="files" type="file" multiple aria-describedby="files-help">
<p class="tick"><input id="declined" name="declined" type="checkbox" value="true"${typed.declined ? html` checked` : ''}> <label for="declined">I would rather not answer</label></p>
<button type="submit">Send</button>
<p class="quiet">You can send once. What you send is kept with the matter it is about and read by those who look into it.</p>
</form>`,
  );
}

function toldBefore(shared: string, files: Asked['files'], address: string): Markup {
  return html`<section aria-labelledby="told"><h2 id="told">What you should know for it</h2>
${shared === '' ? '' : html`<p class="words">${shared}</p>`}
${
  files.length === 0
    ? ''
    : html`<ul>${files.map(({ id, name, size }) => html`<li><a href="${address}/files/${id}" download>${name}</a> <span class="quiet">(${inKilobytes(size)})</span></li>`)}</ul>`
}</section>`;
}

const inKilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} kB`;

const wordsWrong = ({ refused }: Typed): string | undefined => refused?.fields?.['words'];

function wrong(refused: Refusal | undefined): Markup | string {
  if (!refused) return '';
  const field = refused.fields?.['words'];
  return html`<div class="wrong-box" role="alert"><h2>It was not sent</h2>
<p>${field ? html`<a href="#words">${field}</a>` : refused.words} What you typed is still here${field ? '' : '; choose your files again'}.</p></div>`;
}

/** What the page says when the link opens no question: answered, ended, or never made. */
export function closedPage(refusal: Refusal): string {
  if (refusal.code === 'link.used')
    return page(
      'Your answer has arrived',
      html`<p>Thank you. This question has been answered, and there is nothing more to do.</p>`,
    );
  if (refusal.code === 'contribution.settled')
    return page('This is no longer needed', html`<p>The question behind this link is settled. Thank you all the same.</p>`);
  return page('This link does not open anything', html`<p>${refusal.words}</p>`);
}

function page(title: string, body: Markup): string {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<link rel="stylesheet" href="/asked.css">
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.markup;
}
