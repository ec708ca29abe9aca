// What is read from a message, on messages made for it; the corpora of other products are tried by the acceptance checks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesIn } from './mailbox-file.ts';
import { readMail } from './read-mail.ts';

const mail = (...lines: string[]) => readMail(Buffer.from(lines.join('\r\n'), 'latin1'));
const utf8 = (...lines: string[]) => readMail(Buffer.from(lines.join('\n')));

describe('Reading the head of a message', () => {
  it('joins letters that were cut in two between encoded words', () => {
    expect(mail('Subject: =?utf-8?B?R3LDvMM=?= =?utf-8?B?n2U=?=', '', '').subject).toBe('Grüße');
  });
  it('reads letters nobody encoded as what they are', () => {
    expect(utf8('Subject: Grüße', '', '').subject).toBe('Grüße');
    expect(mail('Subject: Gr\xfc\xdfe', '', '').subject).toBe('Grüße');
  });
  it('never lets an encoded word begin another header', () => {
    expect(mail('Subject: =?utf-8?Q?Hello=0D=0ABcc:_all@example.org?=', '', '').subject).toBe('Hello Bcc: all@example.org');
  });
  it('finds names and addresses whatever stands in them', () => {
    const { from, to, cc } = mail(
      'From: "Osei, Amara" <amara@example.org>',
      'To: =?utf-8?Q?Doe=2C_John_<x@y.example>?= <john@example.org>, help@example.org (Help)',
      'Cc: Team: a@example.org, b@example.org;',
      '',
      '',
    );
    expect(from).toEqual({ name: 'Osei, Amara', address: 'amara@example.org' });
    expect(to).toEqual([
      { name: 'Doe, John <x@y.example>', address: 'john@example.org' },
      { name: 'Help', address: 'help@example.org' },
    ]);
    expect(cc.map(({ address }) => address)).toEqual(['a@example.org', 'b@example.org']);
  });
  it('reads dates with and without a zone, and takes nonsense for none', () => {
    expect(mail('Date: Tue, 1 Jul 2003 10:52:37 +0200', '', '').date?.toISOString()).toBe('2003-07-01T08:52:37.000Z');
    expect(mail('Date: 21 Nov 97 09:55:06 GMT', '', '').date?.toISOString()).toBe('1997-11-21T09:55:06.000Z');
    expect(mail('Date: soon', '', '').date).toBeNull();
  });
  it('keeps ids without their brackets', () => {
    const { messageId, inReplyTo, references } = mail(
      'Message-ID: <a@example.org>',
      'In-Reply-To: <b@example.org>',
      'References: <c@example.org>',
      ' <b@example.org>',
      '',
      '',
    );
    expect({ messageId, inReplyTo, references }).toEqual({
      messageId: 'a@example.org',
      inReplyTo: 'b@example.org',
      references: ['c@example.org', 'b@example.org'],
    });
  });
});

describe('Reading the text of a message', () => {
  const typed = (charset: string, bytes: Buffer) =>
    readMail(Buffer.concat([Buffer.from(`Content-Type: text/plain${charset ? `; charset=${charset}` : ''}\n\n`), bytes])).text;
  it('reads it in whatever charset it is', () => {
    expect(typed('windows-1251', Buffer.from('cff0e8e2e5f2', 'hex'))).toBe('Привет');
    expect(typed('koi8-r', Buffer.from('f0d2c9d7c5d4', 'hex'))).toBe('Привет');
    expect(typed('gb18030', Buffer.from('c4e3bac3', 'hex'))).toBe('你好');
    expect(typed('iso-2022-jp', Buffer.from('1b2442244f1b2842', 'hex'))).toBe('は');
    expect(typed('utf-7', Buffer.from('Gr+APwA3w-e'))).toBe('Grüße');
  });
  it('believes well-formed UTF-8 more than a label that says western letters, or none', () => {
    expect(typed('iso-8859-1', Buffer.from('Grüße'))).toBe('Grüße');
    expect(typed('', Buffer.from('Grüße'))).toBe('Grüße');
    expect(typed('utf-8', Buffer.from('Gr\xfc\xdfe', 'latin1'))).toBe('Grüße');
  });
  it('reads the HTML where the plain text is empty', () => {
    const read = mail(
      'Content-Type: multipart/alternative; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      ' ',
      '--x',
      'Content-Type: text/html',
      '',
      '<p>My boiler is <b>cold</b></p>',
      '--x--',
    );
    expect(read.text).toBe('My boiler is cold');
  });
  it('joins flowed lines and leaves the mark of the signature', () => {
    expect(mail('Content-Type: text/plain; format=flowed', '', 'It is ', 'cold', '-- ', 'Amara').text).toBe(
      'It is cold\n-- \nAmara',
    );
  });
  it('shows what a broken tree holds', () => {
    expect(mail('Content-Type: multipart/mixed; boundary=never', '', 'Still here').text).toBe('Still here');
    expect(mail('Content-Type: multipart/mixed; boundary=a', '', '--a', 'Content-Type: text/plain', '', 'Cut o').text).toBe(
      'Cut o',
    );
  });
});

describe('Reading what comes with a message', () => {
  const named = (disposition: string) =>
    mail(
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      '',
      'Here',
      '--x',
      'Content-Type: image/png',
      `Content-Disposition: ${disposition}`,
      'Content-Transfer-Encoding: base64',
      '',
      'AAEC',
      '--x--',
    ).attachments[0];
  it('names files by RFC 2231, by RFC 2047, and by what careless programs write', () => {
    expect(named("attachment; filename*=utf-8''K%C3%BCche.png")?.filename).toBe('Küche.png');
    expect(named("attachment; filename*0*=utf-8''K%C3%BC; filename*1=che.png")?.filename).toBe('Küche.png');
    expect(named('attachment; filename="=?utf-8?Q?K=C3=BCche.png?="')?.filename).toBe('Küche.png');
    expect(named('attachment; filename=my kitchen.png')?.filename).toBe('my kitchen.png');
    expect(named('attachment; filename="../../etc/passwd"')?.filename).toBe('_.._etc_passwd');
  });
  it('keeps a message within whole, under its subject, and out of the text', () => {
    const read = mail(
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      '',
      'See below',
      '--x',
      'Content-Type: message/rfc822',
      '',
      'Subject: Inner',
      '',
      'Inner words',
      '--x--',
    );
    expect(read.text).toBe('See below');
    expect(read.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ['Inner.eml', 'Subject: Inner\r\n\r\nInner words'],
    ]);
  });
  it('takes files put into the text in the old way out of it', () => {
    const read = mail('', 'Here', 'begin 644 a.txt', '#86)C', '`', 'end', 'Thanks');
    expect(read.text).toBe('Here\nThanks');
    expect(read.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([['a.txt', 'abc']]);
  });
  it('leaves calendars, signatures and packed letters of Outlook as files', () => {
    const types = ['text/calendar', 'application/pkcs7-signature', 'application/ms-tnef'];
    const parts = types.flatMap((type) => ['--x', `Content-Type: ${type}`, '', 'data']);
    expect(
      mail('Content-Type: multipart/mixed; boundary=x', '', '--x', '', 'Here', ...parts, '--x--').attachments.map(
        ({ type }) => type,
      ),
    ).toEqual(types);
  });
});

describe('HTML of a message', () => {
  const html = (body: string) => mail('Content-Type: text/html; charset=utf-8', '', body).html ?? '';
  it('keeps nothing that runs, fetches or passes for the page', () => {
    const made = html(
      '<p onclick="x()">Hi</p><script>x()</script><img src="https://spy.example/p.gif"><img src=cid:a><a href="javascript:x()">a</a><iframe srcdoc="<script>"></iframe><form action=/x><input></form><svg/onload=x()><style>p{}</style><base href=//x><meta http-equiv=refresh>',
    );
    expect(made).toBe('<p>Hi</p><img src="cid:a" /><a rel="noopener noreferrer nofollow" target="_blank">a</a>');
  });
  it('never holds a script, whatever is sent', () => {
    const bit = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      'script',
      'img',
      ' onerror=x()',
      ' src=',
      'javascript:',
      'svg',
      'a href=',
      '<!--',
      '-->',
      '<![CDATA[',
      '&lt;',
      '\0',
      'x',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        expect(html(bits.join(''))).not.toMatch(/<[^>]*(?:script|\son\w+=|javascript:|<svg)/i);
      }),
      { numRuns: 300 },
    );
  });
});

describe('Any bytes at all', () => {
  it('are read without failing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(typeof readMail(bytes).reply).toBe('string');
      }),
      { numRuns: 300 },
    );
    const line = fc.constantFrom(
      'Content-Type: multipart/mixed; boundary=a',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: base64',
      '--a',
      '--a--',
      '',
      'From: <',
      'Subject: =?utf-8?B?',
      '> On 1 Jan 2020 wrote:',
      ' folded',
      '=',
      'begin 644 x',
      'end',
      'charset="',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        expect(typeof mail(...lines).reply).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
  it('made into a message are read back as they were', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(word, word, fc.uint8Array({ maxLength: 200 }), (subject, text, file) => {
        const b64 = (of: string | Uint8Array): string => Buffer.from(of as string).toString('base64');
        const read = mail(
          `Subject: =?utf-8?B?${b64(subject)}?=`,
          'Content-Type: multipart/mixed; boundary=b',
          '',
          '--b',
          'Content-Type: text/plain; charset=utf-8',
          'Content-Transfer-Encoding: base64',
          '',
          b64(text),
          '--b',
          'Content-Type: application/octet-stream; name=f.bin',
          'Content-Transfer-Encoding: base64',
          '',
          b64(file),
          '--b--',
        );
        expect(read.subject).toBe(subject);
        expect(read.text).toBe(text);
        expect(read.attachments[0]?.content).toEqual(Buffer.from(file));
      }),
      { numRuns: 200 },
    );
  });
});

describe('A file of many messages', () => {
  it('is read one by one, and a file of one as one', () => {
    const box =
      'From a@example.org Mon Nov 24 10:00:00 2025\nSubject: 1\n\n>From here on\n\nFrom b@example.org Mon Nov 24 11:00:00 2025\nSubject: 2\n\nTwo\n';
    expect(messagesIn(Buffer.from(box)).map((one) => [readMail(one).subject, readMail(one).text])).toEqual([
      ['1', 'From here on'],
      ['2', 'Two'],
    ]);
    expect(messagesIn(Buffer.from('Subject: 1\n\nFrom here on'))).toHaveLength(1);
  });
});
