// A customer: the person or body whom a complaint is about helping, also when somebody else speaks for them. Support needs are
// kept only with their consent. A customer may stay anonymous, or confidential: known to those who handle the complaint alone.
export interface CustomerName {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly anonymous?: boolean | undefined;
}

/** What a customer is called on a screen and in a list. */
export function customerInWords(customer: CustomerName): string {
  if (customer.name) return customer.name;
  return customer.email || customer.phone || (customer.anonymous ? 'Anonymous' : 'Name not given');
}

/** Whether an answer can reach them. An anonymous customer may still have left a way. */
export function canBeReached(customer: { email?: string | null; phone?: string | null; address?: string | null }): boolean {
  return Boolean(customer.email || customer.phone || customer.address);
}

/** The digits of a telephone number as typed, for comparing: spaces, brackets and a leading + say nothing. */
export const digitsOf = (phone: string): string => phone.replaceAll(/\D/g, '');
