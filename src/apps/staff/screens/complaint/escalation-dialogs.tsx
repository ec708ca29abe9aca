// The dialogs of escalation: asking a senior colleague or a specialist unit, and handing back with advice.
import { Checkbox, Stack } from '@mantine/core';
import { type EscalationReason, escalationReasonNames, escalationReasons } from '#domain/escalation.ts';
import { answer, api } from '../../api/client.ts';
import { DeedForm } from './deeds/deed-form.tsx';
import { SelectField, WordsField } from './deeds/fields.tsx';
import type { Escalation } from './questions.ts';

interface EscalateForm {
  readonly reasons: string[];
  readonly words: string;
  readonly to: string;
}

export function EscalateDialog({ known, onClose }: { readonly known: Escalation; readonly onClose: () => void }) {
  const says = Map.groupBy(known.reasons, ({ reason }) => reason);
  const to = [
    { value: '', label: 'Choose…' },
    ...known.seniors.map(({ id, name }) => ({ value: `person:${id}`, label: name })),
    ...known.units.map(({ id, name }) => ({ value: `team:${id}`, label: `${name} (specialist unit)` })),
  ];
  return (
    <DeedForm<EscalateForm>
      name="escalate"
      title="Escalate"
      why="A senior colleague is asked while you keep it, and takes it up or hands it back with advice. A specialist unit has it from now on."
      size="lg"
      empty={{ reasons: [...says.keys()], words: '', to: '' }}
      send={({ reasons, words, to: chosen }, { params }) => {
        const [kind, id] = chosen.split(':');
        const body = { reasons, words, ...(kind === 'team' ? { team: id ?? null } : { person: id ?? null }) };
        return answer(api.POST('/api/complaints/{id}/escalations', { params, body }));
      }}
      save="Escalate it"
      said="Escalated."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <>
          <SelectField
            field="person"
            label="To whom"
            choices={to}
            value={form.to}
            onChange={(chosen) => change({ to: chosen })}
            error={wrong('person')}
          />
          <Checkbox.Group
            label="Why"
            data-field="reasons"
            value={form.reasons}
            onChange={(reasons) => change({ reasons })}
            error={wrong('reasons')}
          >
            <Stack gap="xs" mt={6}>
              {escalationReasonNames.map((reason: EscalationReason) => (
                <Checkbox
                  key={reason}
                  value={reason}
                  label={escalationReasons[reason]}
                  description={says
                    .get(reason)
                    ?.map((one) => one.says)
                    .join('; ')}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <WordsField
            field="words"
            label="What you need from them"
            value={form.words}
            onChange={(words) => change({ words })}
            error={wrong('words')}
            required
          />
        </>
      )}
    </DeedForm>
  );
}

export function HandBackDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <DeedForm
      name="escalation-advice"
      title="Hand back with advice"
      why="Its handler decides again, with what you write here."
      empty={{ advice: '' }}
      send={(body, { params }) => answer(api.POST('/api/complaints/{id}/escalation-hand-back', { params, body }))}
      save="Hand it back"
      said="Handed back with your advice."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <WordsField
          field="advice"
          label="Your advice"
          value={form.advice}
          onChange={(advice) => change({ advice })}
          error={wrong('advice')}
          required
          rows={4}
        />
      )}
    </DeedForm>
  );
}
