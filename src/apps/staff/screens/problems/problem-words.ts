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
