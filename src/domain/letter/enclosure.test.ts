// What of a complaint's files may go along with a letter, and how.
import { describe, expect, it } from 'vitest';
import { chosenFiles, enclosedInWords, type FileOfCase, fileToEnclose } from './enclosure.ts';

const file: FileOfCase = {
  id: '0190a000-0000-7000-8000-000000000001',
  name: 'report.docx',
  about: '',
  type: 'application/zip',
  size: 10,
  check: 'clean',
  deleted: false,
  copy: 'none',
  unchecked: 1,
};
const picture: FileOfCase = {
  ...file,
  id: '0190a000-0000-7000-8000-000000000002',
  name: 'a.jpg',
  about: 'The boiler',
  copy: 'made',
};

describe('A file that goes along with a letter', () => {
  it('is a page of it where it is a picture whose copy was made, and goes beside it otherwise', () => {
    expect([picture, file].map((one) => fileToEnclose(one).goes)).toEqual(['pages', 'beside']);
  });

  it('is listed by what it is, or by its name where nobody wrote that', () => {
    const words = (one: FileOfCase) => enclosedInWords(fileToEnclose(one));
    expect(words(picture)).toBe('The boiler (picture)');
    expect(words({ ...file, about: ' The report ' })).toBe('The report (report.docx)');
    expect(words(file)).toBe('report.docx');
  });

  it.each([
    ['is being checked', { check: 'waiting' }],
    ['was not checked, and such files are opened on purpose only', { check: 'not-checked' }],
    ['holds malware', { check: 'infected' }],
    ['was deleted', { deleted: true }],
    ['is a picture of which there is no copy yet', { copy: 'waiting' }],
    ['is a picture of which none can be made', { copy: 'impossible' }],
  ] as const)('does not go while it %s, and says why', (_, change) => {
    expect(fileToEnclose({ ...file, ...change }).not).toMatch(/\.$/);
  });

  it('keeps the order of the case, and leaves out what is gone', () => {
    const files = [picture, file].map(fileToEnclose);
    expect(chosenFiles(files, [file.id, 'gone', picture.id])).toEqual(files);
  });
});
