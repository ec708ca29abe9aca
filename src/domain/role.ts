// A role is a named set of permissions. The database holds the same table (role_permission), because row-level security
// asks it; a test keeps the two equal.
import type { Permission } from './permission.ts';

export const roles = {
  handler: {
    name: 'Handler',
    words: 'Logs complaints and works on those of their teams.',
    may: ['log', 'handle', 'take', 'merge-and-split', 'choose-regimes'],
  },
  manager: {
    name: 'Manager',
    words: 'Also gives out work, approves, decides who may open need-to-know complaints, and sees figures.',
    may: [
      'log',
      'handle',
      'take',
      'assign',
      'approve',
      'merge-and-split',
      'choose-regimes',
      'waive-confirmation',
      'open-need-to-know',
      'keep-problems',
      'see-figures',
      'export',
      'import',
    ],
  },
  compliance: {
    name: 'Compliance',
    words:
      'Sees every complaint and the record; keeps the rules; files returns; decides who may open need-to-know complaints, and what is kept or erased.',
    may: [
      'log',
      'see-every-complaint',
      'open-need-to-know',
      'read-the-record',
      'keep-rules',
      'keep-and-erase',
      'answer-data-requests',
      'file-returns',
      'choose-regimes',
      'keep-problems',
      'see-figures',
      'export',
      'import',
    ],
  },
  improver: {
    name: 'Improver',
    words: 'Sees every complaint and figures; finds causes and follows actions.',
    may: ['see-every-complaint', 'keep-problems', 'see-figures', 'improve', 'edit-taxonomy'],
  },
  assessor: {
    name: 'Assessor',
    words: 'Sees every complaint and assesses how they were handled.',
    may: ['see-every-complaint', 'judge-competence'],
  },
  administrator: {
    name: 'Administrator',
    words: 'Manages people, teams, tokens and settings; sees every complaint.',
    may: [
      'log',
      'manage-people',
      'manage-settings',
      'keep-rules',
      'manage-tokens',
      'edit-taxonomy',
      'read-the-record',
      'import',
      'export',
      'see-every-complaint',
      'keep-and-erase',
      'answer-data-requests',
    ],
  },
  'read-only': { name: 'Read-only', words: 'Sees every complaint and changes nothing.', may: ['see-every-complaint'] },
} as const satisfies Record<string, { name: string; words: string; may: readonly Permission[] }>;

export type Role = keyof typeof roles;

export const roleNames = [
  'handler',
  'manager',
  'compliance',
  'improver',
  'assessor',
  'administrator',
  'read-only',
] as const satisfies readonly Role[];

export const isRole = (name: string): name is Role => Object.hasOwn(roles, name);

/** All that a person with these roles may do. */
export function permissionsOf(held: readonly Role[]): Set<Permission> {
  return new Set(held.flatMap((role) => roles[role].may));
}

/** Whether somebody who may do `mine` may do all that `theirs` allows. */
export function covers(mine: ReadonlySet<Permission>, theirs: ReadonlySet<Permission>): boolean {
  return [...theirs].every((permission) => mine.has(permission));
}
