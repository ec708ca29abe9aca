// Who counts as one person when two complaints become one.
import { describe, expect, it } from 'vitest';
import { isSamePerson, type KnownAs } from './same-person.ts';

const joan: KnownAs = {
  name: 'Joan Park',
  email: 'joan@example.net',
  phone: null,
  address: null,
  anonymous: false,
  confidential: false,
};
const as = (change: Partial<KnownAs>): KnownAs => ({ ...joan, ...change });

describe('Two entries on complaints that become one', () => {
  it('are one person with the same name and the same e-mail, telephone or address, however they are written', () => {
    expect(isSamePerson(joan, as({ name: ' joan  PARK ', email: 'Joan@Example.net' }))).toBe(true);
    const phone = as({ email: null, phone: '+44 20 7946 0123' });
    expect(isSamePerson(phone, as({ email: 'other@example.net', phone: '020 7946 0123' }))).toBe(true);
    const address = as({ email: null, address: '4 Mill Lane, Leeds' });
    expect(isSamePerson(address, as({ email: 'other@example.net', address: '4 Mill Lane,\nLeeds' }))).toBe(true);
  });

  it('are one person with the same name where one of them left no way to be reached', () => {
    expect(isSamePerson(joan, as({ email: null }))).toBe(true);
  });

  it('stay two where only the name or only the way to reach them is the same', () => {
    expect(isSamePerson(joan, as({ email: 'j.park@example.org' }))).toBe(false);
    expect(isSamePerson(joan, as({ name: 'Peter Park' }))).toBe(false);
  });

  it('are one person by e-mail alone where one of them gave no name', () => {
    expect(isSamePerson(joan, as({ name: null }))).toBe(true);
    expect(isSamePerson(as({ name: null, email: null, phone: '020 7946 0123' }), as({ phone: '020 7946 0123' }))).toBe(false);
  });

  it('stay two where one is anonymous, or only one of them confidential', () => {
    expect(isSamePerson(joan, as({ anonymous: true }))).toBe(false);
    expect(isSamePerson(joan, as({ confidential: true }))).toBe(false);
  });
});
