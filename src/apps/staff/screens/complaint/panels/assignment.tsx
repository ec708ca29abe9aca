// Where a complaint lies and what can be done about that: taken, given, transferred, accepted or handed back, its track and stage
// chosen, on whom it waits; and below, how it came here, each handover with its reason.
import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trackNames, tracks, waitingOn } from '#domain/complaint.ts';
import { answer, api } from '../../../api/client.ts';
import { type Placement, placementQuery } from '../../../api/placement.ts';
import { useListChange, useMarkWaitingOn, useTake } from '../../../api/queue.ts';
import { waitingWords } from '../../../parts/complaint-words.ts';
import { ErrorState } from '../../../parts/error-state.tsx';
import { LoadingState } from '../../../parts/loading-state.tsx';
import { PersonChip } from '../../../parts/person-chip.tsx';
import { RefusalMessage } from '../../../parts/refusal-message.tsx';
import { AcceptOrHandBack } from '../../my-work/waiting-row.tsx';
import { GiveDialog } from '../../queue/give-dialog.tsx';
import { Handovers } from './handovers.tsx';
import { NextLevelDialog } from './next-level-dialog.tsx';
import styles from './panels.module.css';
import { TransferDialog } from './transfer-dialog.tsx';

type AssignmentProps = { readonly complaint: string; readonly reference: string };

export function Assignment({ complaint, reference }: AssignmentProps) {
  const { data, error, refetch } = useQuery(placementQuery(complaint));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState what="where it lies" rows={3} />;
  return (
    <section className={styles['panel']} aria-label="Who has it">
      <div className={styles['holder']}>
        {data.handler ? <PersonChip name={data.handler.name} /> : <strong>Nobody handles it yet</strong>}
        <span className={styles['quiet']}>
          {[data.team?.name ?? 'No team', data.level > 1 ? `Stage ${data.level}` : ''].filter(Boolean).join(' · ')}
        </span>
      </div>
      {data.toAccept ? <AcceptOrHandBack id={complaint} /> : null}
      <Moves id={complaint} reference={reference} placement={data} />
      <Sorting id={complaint} placement={data} />
      <Handovers handovers={data.handovers} />
    </section>
  );
}

type PartProps = { readonly id: string; readonly placement: Placement };

function Moves({ id, reference, placement }: PartProps & { readonly reference: string }) {
  const [open, setOpen] = useState<'give' | 'transfer' | 'next-level' | null>(null);
  const take = useTake();
  const may = (deed: Placement['allowed'][number]) => placement.allowed.includes(deed);
  const seen = { id, reference, version: placement.version };
  const close = () => setOpen(null);
  return (
    <>
      <div className={styles['moves']}>
        {may('take') ? (
          <Button size="sm" loading={take.isPending} onClick={() => take.mutate(id)}>
            Take it
          </Button>
        ) : null}
        {may('assign') ? (
          <Button size="sm" variant="default" onClick={() => setOpen('give')}>
            Give…
          </Button>
        ) : null}
        {may('transfer') && !may('assign') ? (
          <Button size="sm" variant="default" onClick={() => setOpen('transfer')}>
            Transfer…
          </Button>
        ) : null}
        {may('raise-level') ? (
          <Button size="sm" variant="default" onClick={() => setOpen('next-level')}>
            {`To stage ${placement.level + 1}…`}
          </Button>
        ) : null}
      </div>
      <RefusalMessage error={take.error} />
      {open === 'give' ? <GiveDialog complaints={[seen]} onClose={close} onDone={() => undefined} /> : null}
      {open === 'transfer' ? <TransferDialog complaint={seen} onClose={close} /> : null}
      {open === 'next-level' ? <NextLevelDialog complaint={seen} level={placement.level} onClose={close} /> : null}
    </>
  );
}

function Sorting({ id, placement }: PartProps) {
  const { version, track, allowed } = placement;
  const path = { params: { path: { id } } };
  const choose = useListChange((next: Placement['track']) =>
    answer(api.PUT('/api/complaints/{id}/track', { ...path, body: { track: next, version } })),
  );
  const mark = useMarkWaitingOn();
  return (
    <div className={styles['sorting']}>
      <Select
        label="Track"
        size="sm"
        allowDeselect={false}
        disabled={!allowed.includes('choose-track') || choose.isPending}
        data={tracks.map((value) => ({ value, label: trackNames[value] }))}
        value={track}
        onChange={(next) => next && next !== track && choose.mutate(next)}
      />
      <Select
        label="Waiting on"
        size="sm"
        allowDeselect={false}
        disabled={!allowed.includes('mark-waiting-on') || mark.isPending}
        data={waitingOn.map((value) => ({ value, label: waitingWords[value] }))}
        value={placement.waitingOn}
        onChange={(next) => next && next !== placement.waitingOn && mark.mutate({ complaints: [{ id, version }], waitingOn: next })}
      />
      <RefusalMessage error={choose.error ?? mark.error} />
    </div>
  );
}
