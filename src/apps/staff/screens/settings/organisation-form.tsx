// The organisation's settings as one form. A page that has become stale is refused, and what was typed stays.
import { Button, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { linkLife } from '#domain/organisation.ts';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { queries } from '../../api/queries.ts';
import { type Settings, settingsChanged, settingsQuery } from '../../api/settings.ts';
import { asChoices, Choice } from '../../parts/choice.tsx';
import { FormSection } from '../../parts/form-section.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { ChangedLine } from './changed-line.tsx';
import { Saved } from '../../parts/saved.tsx';
import styles from './settings.module.css';
import { StaleWay } from './stale-way.tsx';

export function OrganisationForm({ settings }: { readonly settings: Settings }) {
  const { changed, ...kept } = settings.organisation;
  const [wanted, setWanted] = useState(kept);
  const change = (part: Partial<typeof kept>) => setWanted((before) => ({ ...before, ...part }));
  const save = useMutation({
    mutationFn: () => answer(api.PUT('/api/settings/organisation', { body: wanted })),
    onSuccess: async ({ version }) => {
      change({ version });
      await settingsChanged();
    },
  });
  const startAgain = async () => {
    const { changed: _, ...now } = (await queries.fetchQuery({ ...settingsQuery, staleTime: 0 })).organisation;
    setWanted(now);
    save.reset();
  };
  const fields = save.error ? asRefusal(save.error).fields : {};
  const field = (name: keyof typeof kept) => ({ 'data-field': name, error: fields[name] });
  const { version: _, ...values } = kept;
  const same = Object.entries(values).every(([name, value]) =>
    Object.entries(wanted).some(([other, typed]) => other === name && typed === value),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!same) save.mutate();
      }}
    >
      <FormSection title="Name" why="As it stands in letters and on the customer pages. Legal entities have names of their own.">
        <TextInput
          label="Organisation"
          autoComplete="organization"
          required
          withAsterisk={false}
          value={wanted.name}
          {...field('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <ChangedLine last={changed['name']} />
      </FormSection>
      <FormSection
        title="Time and language"
        why="The time zone says when a day ends. The language says how words are found by search."
      >
        <Choice
          label="Time zone"
          data={[...new Set([kept.timeZone, ...Intl.supportedValuesOf('timeZone')])]}
          value={wanted.timeZone}
          {...field('timeZone')}
          onChoose={(timeZone) => change({ timeZone })}
        />
        <ChangedLine last={changed['timeZone']} />
        <Choice
          label="Calendar"
          description="For the organisation’s own work. Complaints count in the calendar of their legal entity."
          data={asChoices(settings.choices.calendars)}
          value={wanted.calendar}
          {...field('calendar')}
          onChoose={(calendar) => change({ calendar })}
        />
        <ChangedLine last={changed['calendar']} />
        <Choice
          label="Language customers write in"
          description="A change writes the words of every complaint for search anew, in the background."
          data={asChoices(settings.choices.languages)}
          value={wanted.language}
          {...field('language')}
          onChoose={(language) => change({ language })}
        />
        <ChangedLine last={changed['language']} />
      </FormSection>
      <FormSection
        title="One-time links"
        why="Invitations and new passwords stop working after this time. Links already sent keep theirs."
      >
        <NumberInput
          label="Days a link works"
          min={linkLife.least}
          max={linkLife.most}
          allowDecimal={false}
          required
          withAsterisk={false}
          size="md"
          value={wanted.linkLifeDays}
          {...field('linkLifeDays')}
          onChange={(days) => change({ linkLifeDays: Number(days) })}
        />
        <ChangedLine last={changed['linkLifeDays']} />
      </FormSection>
      <div className={styles['end']}>
        <RefusalMessage error={save.error} />
        <StaleWay error={save.error} onLoad={startAgain} />
        <Saved when={save.isSuccess && same} />
        <Button type="submit" loading={save.isPending} disabled={same}>
          Save
        </Button>
      </div>
    </form>
  );
}
