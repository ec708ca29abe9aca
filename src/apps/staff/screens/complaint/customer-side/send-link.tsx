// Sending the link: to the address we have and to no other. Where nothing shows that it is theirs, the colleague says how they made sure.
import { Radio, Stack } from '@mantine/core';
import { type AddressCheck, addressChecks } from '#domain/address-proof.ts';
import { wayInMinutes } from '#domain/way-in.ts';
import { answer, api } from '../../../api/client.ts';
import { DeedForm } from '../deeds/deed-form.tsx';
import { choicesOf } from '../deeds/fields.tsx';
import parts from '../parts.module.css';
import type { PersonThere } from './questions.ts';

export function SendLink({ person, onClose }: { readonly person: PersonThere; readonly onClose: () => void }) {
  const { customer, name, proof } = person;
  const address = person.address ?? '';
  return (
    <DeedForm
      name={`send-link-${customer}`}
      title="Send them the link to their complaint"
      why={`It opens this complaint once, within ${wayInMinutes} minutes, and nothing else. You do not see it. A code goes with it, for typing.`}
      empty={{ check: '' }}
      send={({ check }, { params }) =>
        answer(
          api.POST('/api/complaints/{id}/ways-in', {
            params,
            body: { customer, address, ...(check === '' ? {} : { check: check as AddressCheck }) },
          }),
        )
      }
      save="Send it"
      said={`A link is on its way to ${name}.`}
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <p className={parts['words']}>
            It goes to <strong>{address}</strong>. {proof}
          </p>
          {proof === null ? (
            <Radio.Group
              label="How did you make sure that this address is theirs?"
              description="Nothing shows it yet. Somebody who only says that they are the customer would read the whole complaint."
              value={form.check}
              onChange={(check) => change({ check })}
              error={wrong('check')}
            >
              <Stack gap="xs" mt="xs">
                {choicesOf(addressChecks).map(({ value, label }) => (
                  <Radio key={value} value={value} label={label} />
                ))}
              </Stack>
            </Radio.Group>
          ) : null}
        </>
      )}
    </DeedForm>
  );
}
