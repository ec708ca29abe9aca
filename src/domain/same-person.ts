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

/** How one of the people on a complaint is known to us. */
export interface KnownAs {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly anonymous: boolean;
  readonly confidential: boolean;
}

const spelt = (text: string | null): string => (text ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N}@]/gu, '');
const dialled = (phone: string | null): string => (phone ?? '').replaceAll(/\D/g, '').slice(-9);

/**
 * Whether two entries are one person, for complaints that a colleague says are one: the same name, and a way to reach them in common or
 * none given with one of them. Two of one name with different addresses stay two; whoever is anonymous or confidential stays apart.
 */
export function isSamePerson(one: KnownAs, other: KnownAs): boolean {
  if (one.anonymous || other.anonymous || one.confidential !== other.confidential) return false;
  const nameless = !one.name || !other.name;
  const sharesMail = spelt(one.email) !== '' && spelt(one.email) === spelt(other.email);
  if (nameless) return sharesMail;
  if (spelt(one.name) !== spelt(other.name)) return false;
  const sharesPhone = dialled(one.phone).length >= 6 && dialled(one.phone) === dialled(other.phone);
  const sharesAddress = spelt(one.address) !== '' && spelt(one.address) === spelt(other.address);
  return sharesMail || sharesPhone || sharesAddress || !reachable(one) || !reachable(other);
}

const reachable = ({ email, phone, address }: KnownAs): boolean => Boolean(email || phone || address);
