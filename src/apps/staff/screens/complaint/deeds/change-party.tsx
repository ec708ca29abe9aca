// Changing what somebody is on the complaint, whether their authority has been seen, and with whom we speak first.
import { Checkbox } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { customerInWords } from '#domain/customer.ts';
import { answer, api } from '../../../api/client.ts';
import { useCase } from '../case.tsx';
import { conversationQuery } from '../questions.ts';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { SelectField } from './fields.tsx';
import { authorityOf, PartyFields } from './party-fields.tsx';

export function ChangeParty({ subject, onClose }: DeedProps) {
  const { page } = useCase();
  const files = useFiles(page.id);
  const party = page.parties.find(({ customer }) => customer === subject);
  if (!party) return null;
  const main = party.role === 'complainant';
  return (
    <DeedForm
      name={`party-${subject}`}
      title={customerInWords(party)}
      empty={{
        role: party.role,
        relationship: party.relationship ?? '',
        authority: party.authority ?? 'asked',
        evidence: party.authorityFile?.id ?? '',
        primary: party.primary,
      }}
      send={(form, { params, version }) => {
        const spoken = form.role === 'representative';
        const body = {
          version,
          customer: subject,
          ...(main ? {} : { role: spoken ? ('representative' as const) : ('joint-complainant' as const) }),
          ...(spoken
            ? { relationship: form.relationship || null, authority: authorityOf(form), evidence: form.evidence || null }
            : {}),
          ...(form.primary && !party.primary ? { primary: true as const } : {}),
        };
        return answer(api.POST('/api/complaints/{id}/party-changes', { params, body }));
      }}
      save="Save"
      said="Saved."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <PartyFields form={form} change={change} wrong={wrong} fixed={main} />
          {form.role === 'representative' && files.length > 0 ? (
            <SelectField
              field="evidence"
              label="The file that shows it"
              choices={[{ value: '', label: 'None' }, ...files]}
              value={form.evidence}
              onChange={(evidence) => change({ evidence })}
              error={wrong('evidence')}
            />
          ) : null}
          <Checkbox
            label="We speak with them first"
            description={party.primary ? 'To change this, choose somebody else as the one we speak with first.' : undefined}
            checked={form.primary}
            disabled={party.primary}
            onChange={(event) => change({ primary: event.currentTarget.checked })}
          />
        </>
      )}
    </DeedForm>
  );
}

function useFiles(id: string) {
  const { data } = useInfiniteQuery(conversationQuery(id));
  const items = (data?.pages ?? []).flatMap(({ items }) => items);
  return items.flatMap((item) => (item.file && !item.file.removed ? [{ value: item.id, label: item.file.name }] : []));
}

export function RemoveParty({ subject, onClose }: DeedProps) {
  const { page } = useCase();
  const party = page.parties.find(({ customer }) => customer === subject);
  if (!party) return null;
  return (
    <DeedForm
      name={`party-off-${subject}`}
      title={`Take ${customerInWords(party)} off this complaint`}
      why="What they said stays in the conversation. They remain among the customers we know."
      empty={{}}
      send={(_, { params, version }) =>
        answer(api.POST('/api/complaints/{id}/party-removals', { params, body: { version, customer: subject } }))
      }
      save="Take them off"
      said="Taken off this complaint."
      onClose={onClose}
    />
  );
}
