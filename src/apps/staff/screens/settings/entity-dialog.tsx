// Adds a legal entity, or changes one. Other rules or another calendar hold for complaints logged from then on.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { asRefusal } from '../../api/refusal.ts';
import { type Entity, type Settings, settingsChanged } from '../../api/settings.ts';
import { asChoices, Choice } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';
import { StaleWay } from './stale-way.tsx';

type EntityDialogProps = { readonly entity: Entity | null; readonly settings: Settings; readonly onClose: () => void };

export function EntityDialog({ entity, settings: { organisation, choices }, onClose }: EntityDialogProps) {
  const [wanted, setWanted] = useState({
    name: entity?.name ?? '',
    rulePack: entity?.rulePack ?? choices.rulePacks[0]?.id ?? '',
    calendar: entity?.calendar ?? organisation.calendar,
    postalAddress: entity?.postalAddress ?? '',
    howToReach: entity?.howToReach ?? '',
  });
  const change = (part: Partial<typeof wanted>) => setWanted((before) => ({ ...before, ...part }));
  const save = useMutation({
    mutationFn: async () => {
      if (!entity) return answer(api.POST('/api/settings/legal-entities', { body: wanted }));
      const params = { path: { id: entity.id } };
      return answer(api.PUT('/api/settings/legal-entities/{id}', { params, body: { ...wanted, version: entity.version } }));
    },
    onSuccess: async () => {
      await settingsChanged();
      onClose();
    },
  });
  const fields = save.error ? asRefusal(save.error).fields : {};
  return (
    <Dialog title={entity ? `Change ${entity.name}` : 'Add a legal entity'} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextInput
          label="Legal name"
          description="The body that answers for complaints in law."
          required
          withAsterisk={false}
          data-autofocus
          data-field="name"
          value={wanted.name}
          error={fields['name']}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Choice
          label="Rules it answers to"
          data={asChoices(choices.rulePacks)}
          data-field="rulePack"
          value={wanted.rulePack}
          error={fields['rulePack']}
          onChoose={(rulePack) => change({ rulePack })}
        />
        <Choice
          label="Calendar of its working days"
          {...(entity ? { description: 'New rules or another calendar hold for complaints logged from now on.' } : {})}
          data={asChoices(choices.calendars)}
          data-field="calendar"
          value={wanted.calendar}
          error={fields['calendar']}
          onChoose={(calendar) => change({ calendar })}
        />
        <Textarea
          label="Postal address"
          description="As it stands at the head of its letters."
          autosize
          minRows={3}
          data-field="postalAddress"
          value={wanted.postalAddress}
          error={fields['postalAddress']}
          onChange={(event) => change({ postalAddress: event.currentTarget.value })}
        />
        <Textarea
          label="How to reach it"
          description="Telephone, e-mail and hours, as its letters give them."
          autosize
          minRows={2}
          data-field="howToReach"
          value={wanted.howToReach}
          error={fields['howToReach']}
          onChange={(event) => change({ howToReach: event.currentTarget.value })}
        />
        <RefusalMessage error={save.error} />
        <div className={styles['deeds']}>
          <Button type="submit" loading={save.isPending}>
            {entity ? 'Save' : 'Add'}
          </Button>
          <StaleWay error={save.error} onLoad={() => settingsChanged().then(onClose)} />
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
