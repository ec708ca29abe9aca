// How programs and telephones in many languages quote, sign and head what they send, each put around the same words: the reply is those words
// and nothing else. Then the same messages broken by chance, with a seed: each is read all the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMail } from './read-mail.ts';

interface Language {
  readonly wrote: readonly string[];
  /** From, sent, to, subject. */
  readonly heads: readonly [string, string, string, string];
  readonly date: string;
  readonly original: string;
  readonly devices: readonly string[];
}

const languages: Readonly<Record<string, Language>> = {
  en: {
    wrote: [
      'On Mon, Nov 2, 2026 at 10:15 AM Redress <help@example.org> wrote:',
      'On 2 Nov 2026, at 10:15, Redress <help@example.org> wrote:',
      'On Monday, 2 November 2026 at 10:15:00 GMT, Redress <help@example.org> wrote:',
    ],
    heads: ['From', 'Sent', 'To', 'Subject'],
    date: 'Monday, November 2, 2026 10:15 AM',
    original: '-----Original Message-----',
    devices: [
      'Sent from my iPhone',
      'Sent from Outlook for iOS',
      'Sent from my Galaxy',
      'Get Outlook for Android',
      'Sent from Yahoo Mail for iPhone',
      'Sent from Yahoo Mail on Android',
      'Sent from Mail for Windows',
      'Sent with Proton Mail secure email.',
    ],
  },
  de: {
    wrote: [
      'Am Mo., 2. Nov. 2026 um 10:15 Uhr schrieb Redress <help@example.org>:',
      'Am 02.11.2026 um 10:15 schrieb Redress <help@example.org>:',
      'Am Montag, 2. November 2026 um 10:15:00 MEZ hat Redress <help@example.org> Folgendes geschrieben:',
      'Redress <help@example.org> schrieb am Mo., 2. Nov. 2026, 10:15:',
      'Am 2. November 2026 10:15:00 MEZ schrieb Redress <help@example.org>:',
    ],
    heads: ['Von', 'Gesendet', 'An', 'Betreff'],
    date: 'Montag, 2. November 2026 10:15',
    original: '-----Ursprüngliche Nachricht-----',
    devices: [
      'Von meinem iPhone gesendet',
      'Gesendet von Outlook für iOS',
      'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.',
      'Von meinem Samsung Galaxy Smartphone gesendet.',
      'Holen Sie sich Outlook für Android',
      'Gesendet mit der GMX Mail App',
    ],
  },
  fr: {
    wrote: [
      'Le lun. 2 nov. 2026 à 10:15, Redress <help@example.org> a écrit :',
      'Le 2 nov. 2026 à 10:15, Redress <help@example.org> a écrit :',
      'Le lundi 2 novembre 2026 à 10:15:00 UTC+1, Redress <help@example.org> a écrit :',
    ],
    heads: ['De', 'Envoyé', 'À', 'Objet'],
    date: 'lundi 2 novembre 2026 10:15',
    original: "-----Message d'origine-----",
    devices: [
      'Envoyé de mon iPhone',
      'Envoyé à partir de Outlook pour iOS',
      'Télécharger Outlook pour Android',
      'Envoyé depuis mon appareil Galaxy',
      "Envoyé depuis l'application Mail Orange",
    ],
  },
  nl: {
    wrote: [
      'Op ma 2 nov 2026 om 10:15 schreef Redress <help@example.org>:',
      'Op 2 nov 2026 om 10:15 heeft Redress <help@example.org> het volgende geschreven:',
      'Op maandag 2 november 2026 om 10:15:00 CET schreef Redress <help@example.org>:',
      'Op 02-11-2026 om 10:15 schreef Redress:',
    ],
    heads: ['Van', 'Verzonden', 'Aan', 'Onderwerp'],
    date: 'maandag 2 november 2026 10:15',
    original: '-----Oorspronkelijk bericht-----',
    devices: [
      'Verstuurd vanaf mijn iPhone',
      'Verzonden vanuit Outlook voor iOS',
      'Verzonden vanaf mijn Galaxy',
      'Outlook voor Android downloaden',
    ],
  },
  es: {
    wrote: [
      'El lun, 2 nov 2026 a las 10:15, Redress (<help@example.org>) escribió:',
      'El 2 nov 2026, a las 10:15, Redress <help@example.org> escribió:',
      'El lunes, 2 de noviembre de 2026, 10:15:00 CET, Redress <help@example.org> escribió:',
    ],
    heads: ['De', 'Enviado', 'Para', 'Asunto'],
    date: 'lunes, 2 de noviembre de 2026 10:15',
    original: '-----Mensaje original-----',
    devices: [
      'Enviado desde mi iPhone',
      'Enviado desde Outlook para iOS',
      'Obtener Outlook para Android',
      'Enviado desde mi Galaxy',
    ],
  },
  it: {
    wrote: [
      'Il giorno lun 2 nov 2026 alle ore 10:15 Redress <help@example.org> ha scritto:',
      'Il giorno 2 nov 2026, alle ore 10:15, Redress <help@example.org> ha scritto:',
      'Il lunedì 2 novembre 2026 alle ore 10:15:00 CET, Redress <help@example.org> ha scritto:',
    ],
    heads: ['Da', 'Inviato', 'A', 'Oggetto'],
    date: 'lunedì 2 novembre 2026 10:15',
    original: '-----Messaggio originale-----',
    devices: ['Inviato da iPhone', 'Inviato da Outlook per iOS', 'Scarica Outlook per Android', 'Inviato dal mio Galaxy'],
  },
  cy: {
    wrote: [
      'Ar Llun, 2 Tach 2026 am 10:15 ysgrifennodd Redress <help@example.org>:',
      'Ar 2 Tach 2026, am 10:15, ysgrifennodd Redress <help@example.org>:',
      'Ar 02/11/2026 10:15, ysgrifennodd Redress:',
    ],
    heads: ['Oddi wrth', 'Anfonwyd', 'At', 'Pwnc'],
    date: 'Dydd Llun, 2 Tachwedd 2026 10:15',
    original: '-----Neges Wreiddiol-----',
    devices: ['Anfonwyd o fy iPhone', "Anfonwyd o'm iPhone"],
  },
  pt: {
    wrote: [
      'Em seg., 2 de nov. de 2026 às 10:15, Redress <help@example.org> escreveu:',
      'Em 2 de nov. de 2026, à(s) 10:15, Redress <help@example.org> escreveu:',
    ],
    heads: ['De', 'Enviado', 'Para', 'Assunto'],
    date: 'segunda-feira, 2 de novembro de 2026 10:15',
    original: '-----Mensagem original-----',
    devices: ['Enviado do meu iPhone', 'Enviado do Outlook para iOS', 'Obter o Outlook para Android'],
  },
  pl: {
    wrote: [
      'pon., 2 lis 2026 o 10:15 Redress <help@example.org> napisał(a):',
      'W dniu 2.11.2026 o 10:15, Redress pisze:',
      'Wiadomość napisana przez Redress <help@example.org> w dniu 2 lis 2026, o godz. 10:15:',
    ],
    heads: ['Od', 'Wysłano', 'Do', 'Temat'],
    date: 'poniedziałek, 2 listopada 2026 10:15',
    original: '-----Wiadomość oryginalna-----',
    devices: ['Wysłane z iPhone’a', 'Pobierz aplikację Outlook dla systemu Android'],
  },
};

const [first, second] = ['Es ist immer noch kalt, ça ne va pas.', 'Please come on Tuesday.'];
const own = `${first}\n\n${second}`;
const quoted = ['We came on Monday.', 'Is it warm now?'];
const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const bytes = (type: string, body: string): string =>
  `From: Amara <amara@example.net>\nTo: help@example.org\nSubject: Re: Boiler\nContent-Type: ${type}; charset=utf-8\n\n${body}`.replaceAll(
    '\n',
    '\r\n',
  );

/** Each way to answer in it, by the name of what answers so. */
function answersIn({ wrote, heads, date, original, devices }: Language): [string, string][] {
  const says = ['Redress <help@example.org>', date, 'Amara <amara@example.net>', 'Re: Boiler'];
  const head = (between: string, [open, close]: [string, string] = ['', '']): string =>
    heads.map((name, at) => `${open}${name}:${close} ${says[at] ?? ''}`).join(between);
  const marked = head('<br>', ['<b>', '</b>']).replaceAll(/<([^<>@]+@[^<>]+)>/g, '&lt;$1&gt;');
  const given = quoted.map((line) => `> ${line}`).join('\n');
  const [device = ''] = devices;
  const plain = (body: string): string => bytes('text/plain', body);
  const page = (body: string): string => bytes('text/html', body);
  const by = (line: string): [string, string][] => [
    ['plain text', plain(`${own}\n\n${line}\n\n${given}\n`)],
    ['plain text without marks', plain(`${own}\n\n${line}\n\n${quoted.join('\n')}\n`)],
    ['a telephone', plain(`${own}\n\n${device}\n\n> ${line}\n> \n${given}\n`)],
    [
      'Gmail',
      page(
        `<div dir="ltr"><div>${safe(first)}</div><div><br></div><div>${second}</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${safe(line)}<br></div><blockquote class="gmail_quote">${quoted.map((one) => `<div>${one}</div>`).join('')}</blockquote></div>`,
      ),
    ],
    [
      'Apple Mail',
      page(
        `<body>${safe(first)}<div><br></div><div>${second}<br><div><br><blockquote type="cite"><div>${safe(line)}</div><br class="Apple-interchange-newline"><div>${quoted.join('<br>')}</div></blockquote></div></div></body>`,
      ),
    ],
    [
      'Yahoo',
      page(
        `<div class="yahoo-style-wrap"><div>${safe(first)}</div><div><br></div><div>${second}</div></div><div class="yahoo_quoted"><div>${safe(line)}</div><div><br></div><div>${quoted.join('<br>')}</div></div>`,
      ),
    ],
    [
      'Thunderbird',
      page(
        `<p>${safe(first)}</p><p>${second}</p><div class="moz-cite-prefix">${safe(line)}<br></div><blockquote type="cite"><p>${quoted.join('</p><p>')}</p></blockquote>`,
      ),
    ],
  ];
  const word = (text: string): string => `<p class="MsoNormal">${text}<o:p></o:p></p>`;
  return [
    ...wrote.flatMap(by),
    ['Outlook, old', plain(`${own}\n\n${original}\n${head('\n')}\n\n${quoted.join('\n')}`)],
    ['Exchange', plain(`${own}\n\n________________________________\n${head('\n')}\n\n${quoted.join('\n')}`)],
    ['Outlook, as text', plain(`${own}\n\n${head('\n', ['*', '*'])}\n\n${quoted.join('\n')}`)],
    [
      'Outlook',
      page(
        `<div class="WordSection1">${word(safe(first))}${word('&nbsp;')}${word(second)}${word('&nbsp;')}<div style="border-top:solid #E1E1E1 1.0pt">${word(marked)}</div>${quoted.map(word).join('')}</div>`,
      ),
    ],
    [
      'Outlook on the web',
      page(
        `<div>${safe(first)}</div><div><br></div><div>${second}</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${marked}</div><div>${quoted.join('<br>')}</div>`,
      ),
    ],
    ...devices.flatMap((line): [string, string][] => [
      [`“${line}”`, plain(`${own}\n\n${line}\n`)],
      [`“${line}” on a page`, page(`<div>${safe(first)}</div><br><div>${second}</div><br><br><div>${safe(line)}</div>`)],
    ]),
  ];
}

const signatures = [
  '-- \nAmara Osei\n0117 496 0001',
  'Kind regards,\n\nAmara Osei',
  'Thanks,\nAmara',
  'Many thanks\nAmara Osei\nFlat 4, 4 Mill Lane',
  'Mit freundlichen Grüßen\nAmara Osei',
  'Vielen Dank und freundliche Grüße\nAmara',
  'Cordialement,\nAmara Osei\n06 12 34 56 78',
  'Merci, bien cordialement\nAmara',
  'Cofion cynnes,\nAmara',
  'Diolch,\nAmara',
  'Met vriendelijke groet,\n\nAmara Osei',
  'Un saludo,\nAmara',
  'Yours sincerely,\n\nMrs A Osei',
];

const replyOf = (message: string): string => readMail(Buffer.from(message)).reply.replaceAll(/[ \t]+/g, ' ');

describe('The reply in a message', () => {
  it.each(Object.keys(languages))('is what was written this time, by whatever program: %s', (code) => {
    const language = languages[code];
    const answers = language ? answersIn(language) : [];
    expect(answers.length).toBeGreaterThan(15);
    expect(answers.filter(([, message]) => replyOf(message) !== own).map(([name, message]) => [name, replyOf(message)])).toEqual(
      [],
    );
  });

  it.each(signatures)('is without “%s”', (signature) => {
    expect(replyOf(bytes('text/plain', `${own}\n\n${signature}\n`))).toBe(own);
  });

  it.each(['Thanks', 'Merci beaucoup', 'Many thanks\nI paid it yesterday.', 'Thank you\nfor calling me back'])(
    'keeps thanks that are said to somebody: “%s”',
    (words) => expect(replyOf(bytes('text/plain', `${own}\n\n${words}`))).toBe(`${own}\n\n${words}`),
  );

  it('is without the frame of a signature around it', () => {
    const framed = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${own}\n- --- so it is\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n=ab\n-----END PGP SIGNATURE-----`;
    expect(replyOf(bytes('text/plain', framed))).toBe(`${own}\n--- so it is`);
  });
});

describe('A message that was broken on its way', () => {
  const whole = Object.values(languages).flatMap((language) => answersIn(language).map(([, message]) => message));
  const parts = (inner: string): string =>
    `From: =?utf-8?B?QW1hcmE=?= <amara@example.net>\r\nSubject: =?utf-8?Q?Gr=C3=BC=\r\n =C3=9Fe?=\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n${inner.replace(/^[\s\S]*?(?=Content-Type)/, '')}\r\n--b\r\nContent-Type: application/pdf; name="a\u202efdp.exe"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQK\r\n--b--\r\n`;
  const message = fc.constantFrom(...whole).chain((one) => fc.constantFrom(one, parts(one), parts(parts(one))));
  const cut = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom('drop', 'twice', 'byte', 'nul', 'end', 'line', 'case'),
  );
  const broken = (text: string, [where, how]: readonly [number, string]): string => {
    const at = Math.floor(where * text.length);
    const lines = text.split('\r\n');
    const line = Math.floor(where * lines.length);
    const ways: Readonly<Record<string, () => string>> = {
      drop: () => text.slice(0, at) + text.slice(at + 7),
      twice: () => text.slice(0, at) + text.slice(Math.max(0, at - 90)),
      byte: () => `${text.slice(0, at)}\u00ff\u202e${text.slice(at + 1)}`,
      nul: () => `${text.slice(0, at)}\0${text.slice(at)}`,
      end: () => text.slice(0, at),
      line: () => [...lines.slice(0, line), ...lines.slice(line + 1), lines[line]].join('\r\n'),
      case: () => text.replaceAll('\r\n', where < 0.5 ? '\n' : '\r'),
    };
    return ways[how]?.() ?? text;
  };

  it('is read all the same: in little time, without controls in what is shown, and no file has a way to somewhere', () => {
    fc.assert(
      fc.property(message, fc.array(cut, { minLength: 1, maxLength: 6 }), (one, cuts) => {
        const started = performance.now();
        const mail = readMail(Buffer.from(cuts.reduce(broken, one), 'latin1'));
        expect(performance.now() - started).toBeLessThan(2_000);
        expect([mail.text, mail.reply, mail.html ?? ''].join('')).not.toContain('\0');
        expect([mail.subject, mail.from.name, mail.from.address].join('')).not.toMatch(/[\0\r\n\u202a-\u202e\u2066-\u2069]/);
        for (const { filename } of mail.attachments) expect(filename ?? '').not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
      { seed: 20_261_123, numRuns: 1_500 },
    );
  });
});
