// A customer's browser without script, for tests: keeps cookies, follows links, fills in forms as they stand on the page.
import type { FastifyInstance } from 'fastify';

export interface Shown {
  readonly status: number;
  readonly body: string;
  readonly address: string;
}

const field = /<(?:input|textarea)\b[^>]*>/g;
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export class Visitor {
  readonly app: FastifyInstance;
  readonly cookies = new Map<string, string>();

  constructor(app: FastifyInstance) {
    this.app = app;
  }

  async open(url: string): Promise<Shown> {
    return this.#ask({ method: 'GET', url });
  }

  /** Sends the form of the page that goes to `action`, its hidden fields as they stand there, with this filled in. */
  async send(
    page: Shown,
    action: string,
    filled: Record<string, string> = {},
    file?: { name: string; text: string },
  ): Promise<Shown> {
    const form = new RegExp(`<form[^>]*action="${action}"[^>]*>([\\s\\S]*?)</form>`).exec(page.body)?.[1];
    if (form === undefined) throw new Error(`There is no form to ${action} on ${page.address}: ${page.body.slice(0, 3000)}`);
    const hidden = [...form.matchAll(field)].filter(([tag]) => attribute(tag, 'type') === 'hidden');
    const values = Object.fromEntries(hidden.map(([tag]) => [attribute(tag, 'name') ?? '', plain(attribute(tag, 'value') ?? '')]));
    return this.post(action, { ...values, ...filled }, file);
  }

  async post(url: string, values: Record<string, string>, file?: { name: string; text: string }): Promise<Shown> {
    const boundary = 'a-line-between';
    const part = (head: string, text: string): string =>
      `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${text}\r\n`;
    const parts = Object.entries(values).map(([name, value]) => part(`name="${name}"`, value));
    if (file) parts.push(part(`name="files"; filename="${file.name}"`, file.text));
    const payload = `${parts.join('')}--${boundary}--\r\n`;
    return this.#ask({ method: 'POST', url, payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } });
  }

  async #ask({
    headers = {},
    ...asked
  }: {
    method: 'GET' | 'POST';
    url: string;
    payload?: string;
    headers?: Record<string, string>;
  }): Promise<Shown> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.app.inject({ ...asked, headers: { ...headers, ...(cookie && { cookie }) } });
    for (const { name, value, expires } of answer.cookies)
      if (value === '' || (expires && expires.getTime() === 0)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    const to = answer.headers.location;
    return answer.statusCode === 303 && to !== undefined
      ? this.open(to)
      : { status: answer.statusCode, body: answer.body, address: asked.url };
  }
}
