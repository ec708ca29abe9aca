// The names of files, as people and strangers give them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName } from './attachment.ts';
import { refuseFile, trueName } from './media-type.ts';

describe('The name of a file', () => {
  it.each([
    ['letter.pdf', 'letter.pdf'],
    ['C:\\Users\\me\\Bericht – Größe.pdf', 'Bericht – Größe.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['a\u0000b\nc.txt', 'abc.txt'],
    ['...hidden', 'hidden'],
    ['  two   words .txt ', 'two words .txt'],
    ['a<b>:"c|d?e*.txt', 'a_b___c_d_e_.txt'],
    ['/', 'file'],
    ['', 'file'],
  ])('“%s” is kept as “%s”', (given, kept) => {
    expect(cleanFileName(given)).toBe(kept);
  });

  it('keeps its ending when it is cut', () => {
    expect(cleanFileName(`${'long '.repeat(60)}.docx`)).toMatch(/^long .*\.docx$/);
  });

  it('is always a plain name of at most 150 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const kept = cleanFileName(given);
        expect(kept.length).toBeGreaterThan(0);
        expect(kept.length).toBeLessThanOrEqual(150);
        expect(kept).not.toMatch(/[\\/\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(kept.isWellFormed()).toBe(true);
      }),
    );
  });

  it('says truly what the file is', () => {
    expect(trueName('photo.exe', 'image/png')).toBe('photo.exe.png');
    expect(trueName('photo.JPEG', 'image/jpeg')).toBe('photo.JPEG');
    expect(trueName('notes.csv', 'text/plain')).toBe('notes.csv');
  });
});

describe('A file that arrived', () => {
  it('as text is kept only under a name that is a text’s', () => {
    const text = { size: 10, mediaType: 'text/plain' };
    expect(refuseFile({ ...text, name: 'notes.txt' })).toBeUndefined();
    expect(refuseFile({ ...text, name: 'page.html' })?.code).toBe('file.kind-not-taken');
    expect(refuseFile({ ...text, name: 'no ending' })?.code).toBe('file.kind-not-taken');
  });

  it('of a kind nobody knows, or of a program, is not kept', () => {
    expect(refuseFile({ name: 'a.pdf', size: 10, mediaType: undefined })?.code).toBe('file.kind-not-taken');
    expect(refuseFile({ name: 'a.pdf', size: 10, mediaType: 'application/x-elf' })?.code).toBe('file.kind-not-taken');
  });
});
