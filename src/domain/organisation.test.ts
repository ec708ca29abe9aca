// Where an organisation may be.
import { describe, expect, it } from 'vitest';
import { isTimeZone } from './organisation.ts';

describe('A time zone', () => {
  it.each(['Europe/London', 'America/Argentina/Buenos_Aires', 'UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'Etc/GMT+5'])(
    'is a place of the time zone database, by either of its names: %s',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each(['Europe/Atlantis', '+05:30', 'BST', '', 'London', '../etc/localtime'])('is nothing else: %s', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
