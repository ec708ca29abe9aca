// How problems read on screen.
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** '12 contacts, 3 of them complaints'. */
export function contactsAndComplaints({
  contacts,
  complaints,
}: {
  readonly contacts: number;
  readonly complaints: number;
}): string {
  const told = counted(contacts, 'contact', 'contacts');
  return complaints === 0 ? told : `${told}, ${counted(complaints, 'complaint', 'complaints')} among them`;
}

/** '1 customer', '1,250 customers'. */
export const customersInWords = (count: number): string =>
  count === 1 ? '1 customer' : `${count.toLocaleString('en-GB')} customers`;
