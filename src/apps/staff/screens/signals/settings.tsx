// The playbook of early signs in the organisation's own words, and from where on a contact is listed.
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { type Cue, cueInWords, cues } from '#domain/language/signals/cue.ts';
import { answer, api } from '../../api/client.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { HandlingChoices } from '../settings/handling-choices.tsx';
import { SettingsFrame } from '../settings/settings-frame.tsx';
import styles from './list.module.css';
import { ReadAgain } from './read-again.tsx';
import panel from './signals.module.css';

const read = () => answer(api.GET('/api/settings/playbook'));
const playbookQuery = queryOptions({ queryKey: ['settings', 'playbook'], queryFn: read });
type Step = Awaited<ReturnType<typeof read>>['steps'][number];
const changed = () => queries.invalidateQueries({ queryKey: playbookQuery.queryKey });

export function SignalSettings() {
  const { data, error, refetch } = useQuery(playbookQuery);
  const [editing, edit] = useState<Step | 'new' | null>(null);
  return (
    <SettingsFrame
      title="Early signs"
      lead="What is proposed when a contact shows signs of a complaint, and from where on it is shown."
    >
      <section className={styles['block']} aria-labelledby="playbook">
        <h2 id="playbook">Playbook</h2>
        <p>What comes first is proposed first. A step that names what it is meant for is proposed where a contact shows it.</p>
        {data ? <Steps steps={data.steps} onEdit={edit} /> : null}
        {!data && error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error ? <LoadingState what="the playbook" rows={6} shape="rows" /> : null}
        <div className={styles['buttons']}>
          <Button variant="default" onClick={() => edit('new')}>
            Add a step
          </Button>
        </div>
      </section>
      <HandlingChoices kind="signals" />
      <ReadAgain />
      {editing ? <StepDialog step={editing === 'new' ? null : editing} onClose={() => edit(null)} /> : null}
    </SettingsFrame>
  );
}

const isCue = (name: string): name is Cue => Object.hasOwn(cueInWords, name);

function Steps({ steps, onEdit }: { readonly steps: readonly Step[]; readonly onEdit: (step: Step) => void }) {
  const order = useOnce({
    mutationFn: (ids: readonly string[]) => answer(api.POST('/api/settings/playbook/order', { body: { steps: [...ids] } })),
    onSettled: changed,
  });
  const up = (index: number) => {
    const ids = steps.map(({ id }) => id);
    order.mutate(ids.toSpliced(index - 1, 2, ids[index] ?? '', ids[index - 1] ?? ''));
  };
  return (
    <ol className={styles['rows']}>
      {steps.map((step, index) => (
        <li key={step.id} className={styles['step']}>
          <strong>{step.name}</strong>
          <span>{step.says}</span>
          <span className={styles['what']}>
            {step.cues.length === 0
              ? 'For every signal.'
              : `Where a customer ${step.cues
                  .filter(isCue)
                  .map((cue) => cueInWords[cue])
                  .join('; ')}.`}{' '}
            Chosen {step.chosen} times; {step.prevented} times it was done and the contact went no further.
          </span>
          <span className={styles['buttons']}>
            <Button size="compact-sm" variant="default" aria-label={`Change: ${step.name}`} onClick={() => onEdit(step)}>
              Change
            </Button>
            {index > 0 ? (
              <Button size="compact-sm" variant="default" aria-label={`Move up: ${step.name}`} onClick={() => up(index)}>
                Move up
              </Button>
            ) : null}
          </span>
        </li>
      ))}
      <RefusalMessage error={order.error} />
    </ol>
  );
}

function StepDialog({ step, onClose }: { readonly step: Step | null; readonly onClose: () => void }) {
  const [name, setName] = useState(step?.name ?? '');
  const [says, setSays] = useState(step?.says ?? '');
  const [meant, setMeant] = useState<readonly Cue[]>((step?.cues ?? []).filter(isCue));
  const done = { onSuccess: onClose, onSettled: changed };
  const save = useOnce({
    mutationFn: () => {
      const body = { name, says, cues: [...meant], ...(step ? { step: step.id, version: step.version } : {}) };
      return answer(api.POST('/api/settings/playbook', { body }));
    },
    ...done,
  });
  const retire = useOnce({
    mutationFn: () => answer(api.DELETE('/api/settings/playbook/{id}', { params: { path: { id: step?.id ?? '' } } })),
    ...done,
  });
  const wrong = save.error ? asRefusal(save.error).fields : {};
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title={step ? 'Change a step' : 'Add a step'} onClose={onClose}>
      <form className={panel['form']} onSubmit={send}>
        <TextInput
          label="What to do"
          maxLength={80}
          value={name}
          error={wrong['name']}
          data-field="name"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label="In a sentence"
          autosize
          minRows={2}
          maxRows={6}
          value={says}
          error={wrong['says']}
          onChange={(event) => setSays(event.currentTarget.value)}
        />
        <fieldset className={panel['chips']}>
          <legend>Meant for a customer who</legend>
          {cues.map((cue) => (
            <Checkbox
              key={cue}
              label={cueInWords[cue]}
              checked={meant.includes(cue)}
              onChange={(event) => setMeant(event.currentTarget.checked ? [...meant, cue] : meant.filter((one) => one !== cue))}
            />
          ))}
        </fieldset>
        <RefusalMessage error={save.error ?? retire.error} />
        <div className={styles['buttons']}>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
          {step ? (
            <Button variant="default" loading={retire.isPending} onClick={() => retire.mutate()}>
              Take it out
            </Button>
          ) : null}
        </div>
      </form>
    </Dialog>
  );
}
