// What somebody on the customer's side may do about their own complaint, without an account. Whoever complains may see it, write, answer
// and decide; whoever speaks for them may too while their authority is in force. Without it they may write to us, and are told nothing.
import { authorityOutstanding, type Party } from './party.ts';

export const customerRights = {
  see: 'See where the complaint is and what they were told',
  write: 'Send messages and files',
  answer: 'Answer what we asked, and say whether we understood and put it right',
  decide: 'Accept or refuse what is offered, go further, withdraw',
} as const;
export type CustomerRight = keyof typeof customerRights;

const all: ReadonlySet<CustomerRight> = new Set(['see', 'write', 'answer', 'decide']);
const writing: ReadonlySet<CustomerRight> = new Set(['write']);

/** What this party may do. */
export const rightsOf = (party: Pick<Party, 'role' | 'authority'>): ReadonlySet<CustomerRight> =>
  authorityOutstanding(party) ? writing : all;
