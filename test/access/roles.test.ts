// What roles allow, in the program and in the database alike.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissions } from '#domain/permission.ts';
import { covers, permissionsOf, roleNames, roles } from '#domain/role.ts';
import { testDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe('Roles', () => {
  it('allow in the database exactly what they allow in the program', async () => {
    const rows = await database.db.selectFrom('role_permission').select(['role', 'permission']).execute();
    const kept = rows.map(({ role, permission }) => `${role} ${permission}`).toSorted();
    const said = roleNames.flatMap((role) => roles[role].may.map((permission) => `${role} ${permission}`)).toSorted();
    expect(kept).toEqual(said);
  });

  it('are all named', () => {
    expect([...roleNames].toSorted()).toEqual(Object.keys(roles).toSorted());
  });

  it('give every permission to somebody', () => {
    expect([...permissionsOf(roleNames)].toSorted()).toEqual(Object.keys(permissions).toSorted());
  });

  it('cover one another only where all is allowed', () => {
    expect(covers(permissionsOf(['manager']), permissionsOf(['handler']))).toBe(true);
    expect(covers(permissionsOf(['handler']), permissionsOf(['manager']))).toBe(false);
  });
});
