// Which promises the register shows, as it stands in the address.
const whose = ['all', 'my-teams', 'mine'] as const;
const which = ['owed', 'late', 'settled'] as const;

export interface PromisesWanted {
  readonly whose?: (typeof whose)[number];
  readonly which?: (typeof which)[number];
}

export function promisesWanted(search: Record<string, unknown>): PromisesWanted {
  const ofWhom = whose.find((one) => one === search['whose']);
  const ofWhich = which.find((one) => one === search['which']);
  return { ...(ofWhom ? { whose: ofWhom } : {}), ...(ofWhich ? { which: ofWhich } : {}) };
}
