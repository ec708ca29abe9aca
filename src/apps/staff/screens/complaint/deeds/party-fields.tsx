// What somebody is on the complaint, and by what authority they speak: the fields that adding and changing a person share.
import { type Authority, authorities, type PartyRole } from '#domain/party.ts';
import type { Fields } from './deed-form.tsx';
import { type Choice, choicesOf, LineField, OneOfField } from './fields.tsx';

export interface PartyForm {
  readonly role: PartyRole;
  readonly relationship: string;
  readonly authority: Authority;
}

const roles: readonly Choice<PartyRole>[] = [
  { value: 'joint-complainant', label: 'They complain together with the customer' },
  { value: 'representative', label: 'They speak for the customer' },
];

export function PartyFields({ form, change, wrong, fixed = false }: Fields<PartyForm> & { readonly fixed?: boolean }) {
  return (
    <>
      {fixed ? null : (
        <OneOfField
          field="role"
          label="What they are on it"
          choices={roles}
          value={form.role}
          onChange={(role) => change({ role })}
          error={wrong('role')}
        />
      )}
      {form.role === 'representative' ? (
        <>
          <LineField
            field="relationship"
            label="Who they are to the customer"
            about="Such as: her son, a solicitor, an advice centre."
            value={form.relationship}
            onChange={(relationship) => change({ relationship })}
            error={wrong('relationship')}
          />
          <OneOfField
            field="authority"
            label="Authority to speak for the customer"
            choices={choicesOf(authorities)}
            value={form.authority}
            onChange={(authority) => change({ authority })}
            error={wrong('authority')}
          />
        </>
      ) : null}
    </>
  );
}

/** Authority as the server takes it: only of somebody who speaks for another. */
export const authorityOf = ({ role, authority }: PartyForm): Authority | null => (role === 'representative' ? authority : null);
