// Closing the complaint. What is missing is said beforehand, each thing with the way to where it is mended; a day to ask the customer
// again is offered.
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { useCase } from '../case.tsx';
import { endingQuery } from '../questions.ts';
import { MissingList } from '../stages/put-right/missing-list.tsx';
import { DeedForm } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { DayField } from './fields.tsx';

export function Close({ onClose }: DeedProps) {
  const { page } = useCase();
  const { data } = useQuery(endingQuery(page.id));
  if (!data) return null;
  if (data.missing.length > 0)
    return (
      <Dialog title="It cannot be closed yet" onClose={onClose}>
        <MissingList missing={data.missing} onGo={onClose} />
      </Dialog>
    );
  return (
    <DeedForm
      name="close"
      title="Close the complaint"
      why="Every point is answered, and what was promised is kept or carried on. It can be reopened."
      empty={{ followUp: data.followUpDay }}
      send={({ followUp }, { params, version }) => {
        const body = { version, followUp: followUp === '' ? null : followUp };
        return answer(api.POST('/api/complaints/{id}/closure', { params, body }));
      }}
      save="Close it"
      said="Closed."
      onClose={onClose}
    >
      {({ form, change, wrong }) => (
        <DayField
          field="followUp"
          label="Ask the customer again on"
          about="Left empty, nobody is reminded to ask."
          value={form.followUp}
          onChange={(followUp) => change({ followUp })}
          error={wrong('followUp')}
        />
      )}
    </DeedForm>
  );
}
