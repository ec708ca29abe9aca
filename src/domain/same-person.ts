// Same person: why a customer may be the one who asks about their data, kept under another name or twice. It only suggests; whoever
// answers the request says who it is. Not a likely duplicate of a complaint: that is likely-duplicate.ts.
/** Each as it reads after "has the same". */
export const samePersonReasons = {
  email: 'e-mail address',
  phone: 'telephone number',
  account: 'account or customer number in a register',
  address: 'name and address',
  name: 'name',
} as const;
export type SamePersonReason = keyof typeof samePersonReasons;
export const samePersonReasonNames = Object.keys(samePersonReasons) as [SamePersonReason, ...SamePersonReason[]];

/** The reasons, the surest first; the name alone says little and stands last. Somebody who shares an address book may share the first. */
export function whySame(found: readonly SamePersonReason[]): SamePersonReason[] {
  const known = samePersonReasonNames.filter((reason) => found.includes(reason));
  return known.includes('address') ? known.filter((reason) => reason !== 'name') : known;
}
