// Whom a contact is from, as the form holds it: a customer already known, by id, or a new one as typed.

export interface Who {
  /** Empty while it is nobody we know. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export const nobody: Who = { id: '', name: '', email: '', phone: '' };

type AsCustomer = { readonly id: string } | Omit<Who, 'id'>;

/** As the program takes it; null when nobody was named. */
export function asCustomer({ id, name, email, phone }: Who): AsCustomer | null {
  if (id !== '') return { id };
  const typed = { name: name.trim(), email: email.trim(), phone: phone.trim() };
  return typed.name || typed.email || typed.phone ? typed : null;
}
