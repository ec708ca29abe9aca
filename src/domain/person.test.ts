// An organisation keeps somebody who can manage people.
import { describe, expect, it } from 'vitest';
import { isAdministrator, keepsAnAdministrator, type Person } from './person.ts';

const ada: Person = {
  id: '1',
  kind: 'colleague',
  name: 'Ada',
  email: 'ada@example.org',
  state: 'active',
  roles: ['administrator'],
  teams: [],
  version: 1,
};

describe('Keeping an administrator', () => {
  it('refuses to let the last one lose the role or their access', () => {
    expect(keepsAnAdministrator(ada, { ...ada, roles: ['handler'] }, 0)).toMatchObject({ code: 'person.last-administrator' });
    expect(keepsAnAdministrator(ada, { ...ada, state: 'left' }, 0)).toMatchObject({ code: 'person.last-administrator' });
  });

  it('lets one go while another stays', () => {
    expect(keepsAnAdministrator(ada, { ...ada, roles: ['handler'] }, 1)).toBe(true);
  });

  it('asks nothing of people who are none, or stay one', () => {
    expect(keepsAnAdministrator({ ...ada, roles: ['handler'] }, { ...ada, state: 'left', roles: [] }, 0)).toBe(true);
    expect(keepsAnAdministrator(ada, { ...ada, roles: ['administrator', 'handler'] }, 0)).toBe(true);
  });

  it('counts neither integrations nor people who have not yet accepted', () => {
    expect(isAdministrator({ ...ada, kind: 'integration' })).toBe(false);
    expect(isAdministrator({ ...ada, state: 'invited' })).toBe(false);
  });
});
