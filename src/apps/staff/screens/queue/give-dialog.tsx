// Gives complaints to a person or moves them to a team's queue. People are listed with how much they hold, whoever could have it
// and holds least on top; who cannot have it says why.
import { Button, Radio, Tabs, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState, type SubmitEvent } from 'react';
import { type Candidates, candidatesQuery, type QueueRow, type Receiver, type SeveralDone, useGive } from '../../api/queue.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import styles from './give-dialog.module.css';
import { NotDone } from './not-done.tsx';

export type Given = Pick<QueueRow, 'id' | 'reference' | 'version'>;
type GiveProps = { readonly complaints: readonly Given[]; readonly onClose: () => void; readonly onDone: () => void };

export function GiveDialog({ complaints, onClose, onDone }: GiveProps) {
  const give = useGive();
  const finished = ({ not }: SeveralDone) => {
    onDone();
    if (not.length === 0) onClose();
  };
  const [only] = complaints.length === 1 ? complaints : [];
  return (
    <Dialog
      title={only ? `Give or move ${only.reference}` : `Give or move ${complaints.length} complaints`}
      onClose={onClose}
      size="lg"
    >
      <ReceiverForm
        complaint={only?.id ?? null}
        action="Give"
        pending={give.isPending}
        reasonNeeded={false}
        onSend={(to, reason) => give.mutate({ complaints, to, reason }, { onSuccess: finished })}
      >
        <NotDone error={give.error} done={give.data} rows={complaints} />
      </ReceiverForm>
    </Dialog>
  );
}

type FormProps = {
  readonly complaint: string | null;
  readonly action: string;
  readonly pending: boolean;
  readonly reasonNeeded: boolean;
  readonly onSend: (to: Receiver, reason: string) => void;
  readonly children: ReactNode;
};

/** To whom and why. Used for giving and for transferring. */
export function ReceiverForm({ complaint, action, pending, reasonNeeded, onSend, children }: FormProps) {
  const [kind, setKind] = useState<string | null>('person');
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (chosen && !pending) onSend(kind === 'person' ? { person: chosen } : { team: chosen }, reason);
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      {children}
      <Tabs
        value={kind}
        onChange={(next) => {
          setKind(next);
          setChosen('');
        }}
      >
        <Tabs.List>
          <Tabs.Tab value="person">To a person</Tabs.Tab>
          <Tabs.Tab value="team">To a team’s queue</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="person" pt="sm">
          {kind === 'person' ? <People complaint={complaint} chosen={chosen} onChoose={setChosen} /> : null}
        </Tabs.Panel>
        <Tabs.Panel value="team" pt="sm">
          {kind === 'team' ? <Teams complaint={complaint} chosen={chosen} onChoose={setChosen} /> : null}
        </Tabs.Panel>
      </Tabs>
      <Textarea
        label="Why"
        description={reasonNeeded ? 'Whoever has it next reads this.' : 'Whoever has it next reads this. You can leave it empty.'}
        autosize
        minRows={2}
        maxLength={2000}
        required={reasonNeeded}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={pending} disabled={!chosen}>
          {action}
        </Button>
      </div>
    </form>
  );
}

type ChooseProps = { readonly complaint: string | null; readonly chosen: string; readonly onChoose: (id: string) => void };

function People({ complaint, chosen, onChoose }: ChooseProps) {
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 200);
  const { data, error, isPending, refetch } = useQuery(candidatesQuery(complaint, asked));
  return (
    <div className={styles['people']}>
      <TextInput label="Find by name" data-autofocus value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      {isPending ? <LoadingState what="the people" rows={5} /> : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <Radio.Group value={chosen} onChange={onChoose} label="People" className={styles['choices'] ?? ''}>
          {data.people.map((person) => (
            <Radio
              key={person.id}
              value={person.id}
              disabled={person.whyNot !== null}
              label={person.name}
              description={person.whyNot ?? holds(person)}
              className={styles['choice'] ?? ''}
            />
          ))}
          {data.people.length === 0 ? <p>Nobody of that name handles complaints.</p> : null}
        </Radio.Group>
      ) : null}
    </div>
  );
}

function holds({ inTeam, open, workload }: Candidates['people'][number]): string {
  const held = open === 0 ? 'Holds nothing now' : `Holds ${open}, a workload of ${workload}`;
  return inTeam ? `${held} · in its team` : held;
}

function Teams({ complaint, chosen, onChoose }: ChooseProps) {
  const { data, isPending } = useQuery(candidatesQuery(complaint, ''));
  if (isPending) return <LoadingState what="the teams" rows={4} />;
  return (
    <Radio.Group value={chosen} onChange={onChoose} label="Teams" className={styles['choices'] ?? ''}>
      {(data?.teams ?? []).map((team) => (
        <Radio key={team.id} value={team.id} label={team.name} className={styles['choice'] ?? ''} />
      ))}
    </Radio.Group>
  );
}
