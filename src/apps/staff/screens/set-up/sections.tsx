// The parts of the set-up, each with the reason it is asked.
import { TextInput } from '@mantine/core';
import { Choice } from '../../parts/choice.tsx';
import { FormSection } from '../../parts/form-section.tsx';
import { NewPasswordField } from '../../parts/new-password-field.tsx';
import type { Choices, SetUpAnswers } from './answers.ts';

type PartProps = {
  readonly answers: SetUpAnswers;
  readonly change: (part: Partial<SetUpAnswers>) => void;
  readonly fields: Readonly<Record<string, string>>;
};

export function Organisation({ answers, change, fields }: PartProps) {
  return (
    <FormSection title="Your organisation" why="The name customers know you by, and the body that answers for complaints in law.">
      <TextInput
        label="Organisation"
        description="As it will stand in letters and on the customer pages."
        autoComplete="organization"
        autoFocus
        required
        withAsterisk={false}
        value={answers.organisation}
        data-field="organisation"
        error={fields['organisation']}
        onChange={(event) => change({ organisation: event.currentTarget.value })}
      />
      <TextInput
        label="Legal entity"
        description="For example “Northfield Homes Limited”. More can be added later."
        required
        withAsterisk={false}
        value={answers.legalEntity}
        data-field="legalEntity"
        error={fields['legalEntity']}
        onChange={(event) => change({ legalEntity: event.currentTarget.value })}
      />
    </FormSection>
  );
}

type RulesProps = PartProps & { readonly choices: Choices };

export function Rules({ answers, change, fields, choices }: RulesProps) {
  return (
    <FormSection
      title="Your rules and days"
      why="Which deadlines apply, and which days count. The calendar knows the holidays; the time zone says when a day ends."
    >
      <Choice
        label="Rules you answer to"
        description="Not under a regulator? Keep the international standard."
        data={choices.rulePacks.map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.rulePack}
        data-field="rulePack"
        error={fields['rulePack']}
        onChoose={(rulePack) => change({ rulePack })}
      />
      <Choice
        label="Calendar of working days and holidays"
        data={choices.calendars.map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.calendar}
        data-field="calendar"
        error={fields['calendar']}
        onChoose={(calendar) => change({ calendar })}
      />
      <Choice
        label="Time zone"
        data={choices.timeZones}
        value={answers.timeZone}
        data-field="timeZone"
        error={fields['timeZone']}
        onChoose={(timeZone) => change({ timeZone })}
      />
    </FormSection>
  );
}

type AdministratorProps = PartProps & { readonly password: string; readonly onPassword: (password: string) => void };

export function Administrator({ answers, change, fields, password, onPassword }: AdministratorProps) {
  return (
    <FormSection title="You, the first administrator" why="You can invite colleagues and give them roles as soon as this is done.">
      <TextInput
        label="Your name"
        autoComplete="name"
        required
        withAsterisk={false}
        value={answers.name}
        data-field="administrator.name"
        error={fields['administrator.name']}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Your e-mail"
        description="You sign in with it."
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={answers.email}
        data-field="administrator.email"
        error={fields['administrator.email']}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <NewPasswordField
        value={password}
        onChange={onPassword}
        field="administrator.password"
        error={fields['administrator.password']}
      />
    </FormSection>
  );
}

export function FirstTeam({ answers, change, fields }: PartProps) {
  return (
    <FormSection
      title="Your first team"
      why="Colleagues of a team see and work on the same complaints. You are in it, and so is whoever you invite to it."
    >
      <TextInput
        label="Team"
        description="While it is the only one, every new complaint goes to it. More can be added later."
        required
        withAsterisk={false}
        value={answers.team}
        data-field="team"
        error={fields['team']}
        onChange={(event) => change({ team: event.currentTarget.value })}
      />
    </FormSection>
  );
}

const lives = [
  { value: '1', label: 'One day' },
  { value: '3', label: 'Three days' },
  { value: '7', label: 'One week' },
  { value: '14', label: 'Two weeks' },
  { value: '30', label: 'Thirty days' },
];

export function Links({ answers, change, fields }: PartProps) {
  return (
    <FormSection
      title="One-time links"
      why="Invitations to colleagues, and the links by which customers reach their complaint, stop working after this time."
    >
      <Choice
        label="How long a one-time link works"
        data={lives}
        value={String(answers.linkLifeDays)}
        data-field="linkLifeDays"
        error={fields['linkLifeDays']}
        onChoose={(days) => change({ linkLifeDays: Number(days) })}
      />
    </FormSection>
  );
}
