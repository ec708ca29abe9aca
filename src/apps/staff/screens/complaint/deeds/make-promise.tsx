// Promising the customer something: what, who sees to it, and by which day. A day that looks hard to keep is questioned, and taken
// when it is meant.
import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../../api/client.ts';
import { useColleague } from '../../../api/me.ts';
import { useTimeZone } from '../../../parts/day-in-words.tsx';
import { dayExactly, todayIn } from '../../../parts/day-words.ts';
import { useNow } from '../../../clock.ts';
import { useDeedPlace } from '../deed-place.ts';
import { promisesQuery } from '../questions.ts';
import { DeedForm, type Fields } from './deed-form.tsx';
import type { DeedProps } from './deed-props.ts';
import { type Choice, DayField, SelectField, WordsField } from './fields.tsx';

export interface PromiseForm {
  readonly what: string;
  readonly owner: string;
  readonly day: string;
  readonly meant: boolean;
}

export function MakePromise({ onClose }: DeedProps) {
  const { person } = useColleague();
  return (
    <DeedForm<PromiseForm>
      name="promise"
      title="Promise something"
      why="Promise only what can be kept. Whoever sees to it is asked, and can hand it back."
      empty={{ what: '', owner: person.id, day: '', meant: false }}
      send={(body, { params }) => answer(api.POST('/api/complaints/{id}/promises', { params, body }))}
      save="Promise it"
      said="Promised, and in the register."
      onClose={onClose}
    >
      {(fields) => (
        <>
          <WordsField
            field="what"
            label="What we promise"
            about="As the customer would understand it: “An engineer will come with the part.”"
            value={fields.form.what}
            onChange={(what) => fields.change({ what })}
            error={fields.wrong('what')}
            required
            rows={2}
          />
          <OwnerField {...fields} label="Who sees to it" />
          <PromisedDay {...fields} label="By which day" />
        </>
      )}
    </DeedForm>
  );
}

type Part = Pick<PromiseForm, 'owner' | 'day' | 'meant'>;

/** Who could see to it: colleagues who may open the complaint, those who are away marked so. */
export function useOwners(): readonly Choice[] {
  const { page } = useDeedPlace();
  const { data } = useQuery(promisesQuery(page.id));
  return (data?.owners ?? []).map(({ id, name, absentUntil }) => ({
    value: id,
    label: absentUntil === null ? name : `${name} (away until ${dayExactly(absentUntil)})`,
  }));
}

export function OwnerField<Form extends Pick<Part, 'owner'>>({ form, change, wrong, label }: Fields<Form> & { label: string }) {
  return (
    <SelectField
      field="owner"
      label={label}
      value={form.owner}
      choices={useOwners()}
      onChange={(owner) => change({ owner } as Partial<Form>)}
      error={wrong('owner')}
    />
  );
}

type DayProps<Form extends object> = Fields<Form> & { readonly label: string; readonly optional?: boolean };

export function PromisedDay<Form extends Pick<Part, 'day' | 'meant'>>(props: DayProps<Form>) {
  const { form, change, wrong, label, optional = false } = props;
  const today = todayIn(useTimeZone(), useNow());
  return (
    <>
      <DayField
        field="day"
        label={label}
        min={today}
        value={form.day}
        onChange={(day) => change({ day, meant: false } as Partial<Form>)}
        error={wrong('day')}
        required={!optional}
      />
      <MeantField {...props} label="I mean this day" />
    </>
  );
}

/** Asked only once a day was questioned. */
export function MeantField<Form extends Pick<Part, 'meant'>>({ form, change, wrong, label }: Fields<Form> & { label: string }) {
  if (!form.meant && wrong('meant') === undefined) return null;
  return (
    <Checkbox
      data-field="meant"
      label={label}
      checked={form.meant}
      onChange={(event) => change({ meant: event.currentTarget.checked } as Partial<Form>)}
    />
  );
}
