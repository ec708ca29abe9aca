// A row of a list of customers whom a problem touches: what it says, what is wrong with it, and who is the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AffectedRow, columnsByLook, columnsByName, joinedRows, readAffected } from './affected-row.ts';

const read = (cells: string[], header = ['Name', 'E-mail address', 'Mobile', 'Customer number']) =>
  readAffected({ number: 2, cells, columns: columnsByName(header) });
const row = (given: Partial<AffectedRow>): AffectedRow => ({
  number: 1,
  name: '',
  email: '',
  phone: '',
  account: '',
  language: '',
  ...given,
});

describe('A row of a list of customers', () => {
  it('is read by the names of its columns, or by what stands in it', () => {
    expect(read(['Mia Ames', 'mia@one.example', '07700 900123', 'A-1'])).toMatchObject({
      name: 'Mia Ames',
      email: 'mia@one.example',
      phone: '07700 900123',
      account: 'A-1',
    });
    expect(columnsByName(['Colour', 'email', 'Telephone number', 'lang'])).toEqual([null, 'email', 'phone', 'language']);
    expect(columnsByLook(['Mia Ames', '+44 7700 900123', 'mia@one.example', ''])).toEqual(['name', 'phone', 'email', null]);
  });
  it('is refused in words where nobody could be told by it', () => {
    expect(read(['Mia', '', '', ''])).toMatchObject({ words: expect.stringContaining('no e-mail address') as string });
    expect(read(['Mia', 'mia@one', '', ''])).toMatchObject({
      words: expect.stringContaining('e-mail address is not complete') as string,
    });
    expect(read(['Mia', '', '12', ''])).toMatchObject({ words: expect.stringContaining('number is not complete') as string });
  });
});

describe('The same customer in several rows', () => {
  it('is one, with what each row says', () => {
    const { rows, joined } = joinedRows([
      row({ email: 'Mia@one.example', name: 'Mia' }),
      row({ email: 'mia@one.example', phone: '07700900123' }),
      row({ phone: '07700 900555' }),
      row({ phone: '(07700) 900555', account: 'B' }),
    ]);
    expect(joined).toBe(2);
    expect(rows).toMatchObject([
      { name: 'Mia', phone: '07700900123' },
      { phone: '07700 900555', account: 'B' },
    ]);
  });
  it('never leaves two rows of one address, and loses nobody', () => {
    const rows = fc.array(
      fc.constantFrom('a@x.example', 'A@x.example', 'b@x.example', 'c@x.example').map((email) => row({ email })),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const once = joinedRows(given);
        const addresses = once.rows.map(({ email }) => email.toLowerCase());
        expect(new Set(addresses).size).toBe(addresses.length);
        expect(once.rows.length + once.joined).toBe(given.length);
        expect(new Set(given.map(({ email }) => email.toLowerCase()))).toEqual(new Set(addresses));
      }),
    );
  });
});
