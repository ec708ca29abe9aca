// What sort of message it is, and what a bounce tells.
import { describe, expect, it } from 'vitest';
import { readMail } from './read-mail.ts';

const read = (...lines: string[]) => readMail(Buffer.from(lines.join('\n')));
const report = (type: string, ...fields: string[]) =>
  read(
    'From: MAILER-DAEMON@mx.example.org',
    `Content-Type: multipart/report; report-type=${type}; boundary=x`,
    '',
    '--x',
    '',
    'Sorry.',
    '--x',
    `Content-Type: message/${type}`,
    '',
    'Reporting-MTA: dns; mx',
    '',
    ...fields,
    '--x',
    'Content-Type: message/rfc822',
    '',
    'Message-ID: <ours@redress.example>',
    '',
    'Words',
    '--x--',
  );

describe('A message that came back', () => {
  it('names whom it did not reach, for good or for now, and which of ours it was', () => {
    const { kind, bounce } = report(
      'delivery-status',
      'Final-Recipient: rfc822; amara@example.org',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 No such user',
    );
    expect(kind).toBe('bounce');
    expect(bounce).toEqual({
      recipients: ['amara@example.org'],
      originalId: 'ours@redress.example',
      lasting: 'permanent',
      status: '5.1.1',
      words: '550 No such user',
    });
    expect(
      report('delivery-status', 'Final-Recipient: rfc822; a@example.org', 'Action: failed', 'Status: 4.4.7').bounce?.lasting,
    ).toBe('temporary');
  });
  it('is told from one that is late or was delivered', () => {
    for (const action of ['delayed', 'delivered', 'relayed'])
      expect(report('delivery-status', 'Final-Recipient: rfc822; a@example.org', `Action: ${action}`, 'Status: 4.0.0').kind).toBe(
        'delivery-report',
      );
  });
  it('is known by the words of servers that keep to no standard', () => {
    const { kind, bounce } = read(
      'From: MAILER-DAEMON@mx.example.org',
      'Subject: failure notice',
      '',
      'Hi. This is the qmail-send program at mx.example.org.',
      '',
      '<amara@example.net>:',
      '550 5.1.1 unknown user',
      '',
      '--- Below this line is a copy of the message.',
      '',
      'Message-ID: <ours@redress.example>',
      'To: other@example.org',
    );
    expect(kind).toBe('bounce');
    expect(bounce).toMatchObject({ recipients: ['amara@example.net'], originalId: 'ours@redress.example', status: '5.1.1' });
  });
  it('is not what a customer writes about one', () => {
    expect(read('From: amara@example.org', 'Subject: Undelivered mail', '', 'Your letter was returned to sender.').kind).toBe(
      'message',
    );
  });
});

describe('The sort of a message', () => {
  it.each([
    ['Auto-Submitted: auto-replied', 'auto-reply'],
    ['X-Autoreply: yes', 'auto-reply'],
    ['Precedence: auto_reply', 'auto-reply'],
    ['Subject: Automatic reply: Your boiler', 'auto-reply'],
    ['Subject: Abwesenheitsnotiz', 'auto-reply'],
    ['Subject: Réponse automatique : Bonjour', 'auto-reply'],
    ['Subject: Out of Office: Re: Your boiler', 'auto-reply'],
    ['Subject: =?utf-8?B?6Ieq5Yqo5Zue5aSN?=', 'auto-reply'],
    ['Subject: Ateb awtomatig: Eich cwyn', 'auto-reply'],
    ['Auto-Submitted: auto-generated', 'automatic'],
    ['List-Id: <news.example.org>', 'bulk'],
    ['Precedence: bulk', 'bulk'],
    ['Auto-Submitted: no', 'message'],
    ['Subject: Your office is out of order', 'message'],
    ['Subject: My holiday was ruined', 'message'],
    ['Subject: On holiday your guide was rude', 'message'],
    ['Subject: I am away from home and the boiler broke', 'message'],
    ['Subject: Ausencia de respuesta', 'message'],
    ['Subject: Abwesenheit Ihres Technikers', 'message'],
    ['Subject: On annual leave until 30 November', 'auto-reply'],
    ['Subject: Re: Out of office', 'auto-reply'],
    ['Subject: Im Urlaub bis 4. Dezember', 'auto-reply'],
    ['Subject: Absence du bureau : Votre réclamation', 'auto-reply'],
    ['Subject: Automatická odpoveď: Sťažnosť', 'auto-reply'],
    ['Subject: Automatski odgovor: Pritužba', 'auto-reply'],
    ['Subject: Автоматичен отговор: Жалба', 'auto-reply'],
    ['Subject: Trả lời tự động: Khiếu nại', 'auto-reply'],
    ['Subject: Balasan otomatis: Keluhan', 'auto-reply'],
    ['Subject: Automatinis atsakymas: Skundas', 'auto-reply'],
    ['Subject: Automātiskā atbilde: Sūdzība', 'auto-reply'],
    ['Subject: Automaatvastus: Kaebus', 'auto-reply'],
    ['Subject: Samodejni odgovor: Pritožba', 'auto-reply'],
    ['Subject: 자동 회신: 불만', 'auto-reply'],
    ['Subject: תשובה אוטומטית: תלונה', 'auto-reply'],
  ])('is told by “%s”: %s', (header, kind) => {
    expect(read('From: amara@example.org', header, '', 'Words').kind).toBe(kind);
  });
  it('tells receipts and reports of unwanted mail', () => {
    expect(report('disposition-notification', 'Disposition: manual-action; displayed').kind).toBe('read-receipt');
    expect(report('feedback-report', 'Feedback-Type: abuse').kind).toBe('complaint-feedback');
  });
});
