// What was written this time, told from what is quoted, in the forms programs give it.
import { describe, expect, it } from 'vitest';
import { replyIn } from './reply.ts';

describe('The reply in a message', () => {
  it.each([
    'On Mon, 2 Nov 2026 at 10:15, Redress <help@example.org> wrote:',
    'On Mon, 2 Nov 2026 at 10:15, Redress\n<help@example.org>\nwrote:',
    'Am 02.11.2026 um 10:15 schrieb Redress <help@example.org>:',
    'Le lun. 2 nov. 2026 à 10:15, Redress <help@example.org> a écrit :',
    'El lun, 2 nov 2026 a las 10:15, Redress (<help@example.org>) escribió:',
    'Il giorno lun 2 nov 2026 alle ore 10:15 Redress <help@example.org> ha scritto:',
    'Op ma 2 nov 2026 om 10:15 schreef Redress <help@example.org>:',
    'pon., 2 lis 2026 o 10:15 Redress <help@example.org> napisał(a):',
    'Den mån 2 nov. 2026 kl 10:15 skrev Redress <help@example.org>:',
    'пн, 2 нояб. 2026 г. в 10:15, Redress <help@example.org>:',
    '在 2026年11月2日 10:15，Redress <help@example.org> 写道：',
    'Ar 2 Tach 2026, am 10:15, ysgrifennodd Redress <help@example.org>:',
  ])('leaves out what follows “%s”', (wrote) => {
    expect(replyIn(`It is still cold.\n\n${wrote}\n\n> We came on Monday.\n> Is it warm?`)).toBe('It is still cold.');
  });
  it.each([
    '-----Original Message-----\nFrom: Help <help@example.org>',
    '________________________________\nFrom: Help <help@example.org>\nSent: 2 November 2026\nTo: Amara',
    'From: Help <help@example.org>\nSent: 2 November 2026 10:15\nTo: Amara\nSubject: Your boiler',
    'Von: Help <help@example.org>\nGesendet: Montag, 2. November 2026\nAn: Amara\nBetreff: Heizung',
    '*From:* Help\n*Sent:* Monday\n*To:* Amara\n*Subject:* Your boiler',
    '---------- Forwarded message ---------\nFrom: Help',
  ])('leaves out an older message that begins “%s”', (head) => {
    expect(replyIn(`It is still cold.\n\n${head}\n\nWe came on Monday.`)).toBe('It is still cold.');
  });
  it('is found beneath the quotation, and between its lines', () => {
    expect(replyIn('On Mon, 2 Nov 2026 at 10:15, Help wrote:\n> Is it warm?\n\nNo.')).toBe('No.');
    expect(replyIn('> Is it warm?\nNo.\n> Did we call?\nNo again.')).toBe('No.\nNo again.');
  });
  it('leaves out signatures, what telephones add, and the notices of lawyers', () => {
    expect(replyIn('It is cold.\n\n-- \nAmara Osei\n020 7946 0000')).toBe('It is cold.');
    expect(replyIn('It is cold.\n\nKind regards,\nAmara Osei\nHead of Things')).toBe('It is cold.');
    expect(replyIn('It is cold.\n\nSent from my iPhone')).toBe('It is cold.');
    expect(
      replyIn('It is cold.\n\nThis email and any attachments are confidential and intended for the recipient only.\nDelete it.'),
    ).toBe('It is cold.');
  });
  it('keeps words that only look so', () => {
    const words =
      'On Monday 2 November your engineer wrote a note: no parts.\n\nWith regards to the bill, I paid it.\n\n---\n\nThe message was sent from my iPhone app, twice.\nFrom: that day on I was cold.';
    expect(replyIn(words)).toBe(words);
  });
  it('is empty where everything is quoted', () => {
    expect(replyIn('> Is it warm?')).toBe('');
  });
  it('is found in little time in a long message', () => {
    const started = performance.now();
    replyIn('On 1 Jan 2020 at 10:00 '.repeat(40_000));
    replyIn('> '.repeat(200_000));
    replyIn(`${'-'.repeat(100_000)}\n`.repeat(5));
    replyIn('On 1 Jan 2020, a@b.example\n'.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
