// A visitor of the customers' pages without JavaScript: keeps cookies, sends forms as a browser does, follows where it is sent.
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { waysInWords } from '#apps/portal/case/way-in-words.ts';
import { loadWords } from '#apps/portal/frame/words.ts';

/** The message with a way in as our own words have it, by language. */
export const wayInWords = waysInWords(await loadWords(new URL('../../words', import.meta.url).pathname));

export interface Shown {
  readonly status: number;
  /** Where the visitor ended up. */
  readonly at: string;
  readonly body: string;
  readonly bytes: number;
}

export interface PortalFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Visitor {
  open(path: string): Promise<Shown>;
  /** Fills in the form of the page last shown that goes to `action`, else the first one. */
  send(fields: Readonly<Record<string, string>>, more?: { files?: readonly PortalFile[]; action?: string }): Promise<Shown>;
  /** The same again, as a double click or the back button sends it. */
  again(): Promise<Shown>;
}

let visitors = 0;

/** From a network address of their own, since how often one may ask is counted by address. */
export function visitor(app: FastifyInstance, headers: Readonly<Record<string, string>> = {}): Visitor {
  const jar = new Map<string, string>();
  visitors += 1;
  const remoteAddress = `10.0.${Math.floor(visitors / 250)}.${(visitors % 250) + 1}`;
  let shown: Shown = { status: 0, at: '', body: '', bytes: 0 };
  let last: Request | undefined;
  const once = async (request: Request): Promise<LightMyRequestResponse> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.inject({ ...request, remoteAddress, headers: { ...headers, ...request.headers, cookie } });
    for (const { name, value } of answer.cookies) jar.set(name, value);
    return answer;
  };
  const follow = async (request: Request): Promise<Shown> => {
    let [answer, at] = [await once(request), request.url];
    while (answer.statusCode === 303) {
      at = String(answer.headers.location);
      answer = await once({ method: 'GET', url: at, headers: {} });
    }
    shown = { status: answer.statusCode, at, body: answer.body, bytes: answer.rawPayload.byteLength };
    return shown;
  };
  return {
    open: (path) => follow({ method: 'GET', url: path, headers: {} }),
    send: (fields, { files = [], action } = {}) => {
      const forms = [...shown.body.matchAll(/<form method="post" action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g)];
      const found = forms.find(([, to]) => action === undefined || to === action);
      if (!found) throw new Error(`No form goes there: ${shown.at} shows\n${shown.body}`);
      const hidden = [...(found[2] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
      const kept: Record<string, string> = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
      const given = { ...kept, ...fields };
      last = { method: 'POST', url: found[1] ?? '', ...multipart(given, files) };
      return follow(last);
    },
    again: () => {
      if (!last) throw new Error('Nothing was sent before.');
      return follow(last);
    },
  };
}

interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: Buffer;
}

const line = 'a-line-between';

function multipart(fields: Readonly<Record<string, string | undefined>>, files: readonly PortalFile[]) {
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${line}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value ?? ''}\r\n`),
  );
  const papers = files.flatMap(({ name, bytes }) => [
    Buffer.from(`--${line}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ]);
  const payload = Buffer.concat([...parts, ...papers, Buffer.from(`--${line}--\r\n`)]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${line}`, 'sec-fetch-site': 'same-origin' } };
}
