// What falls due to be anonymised or erased, by the rule that reaches it; nothing goes from here, it is only proposed to a colleague.
import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { stateWords } from '../complaint/words.ts';
import { DayInWords } from '../../parts/day-in-words.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { ListHeader } from '../../parts/list-header.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { ReferenceLink } from '../../parts/reference-link.tsx';
import { Said } from '../../parts/said.tsx';
import { useSaid } from '../../parts/use-said.ts';
import table from '../../parts/table.module.css';
import { KeepLonger, Propose } from './due-dialogs.tsx';
import { KeepingFrame } from './keeping-frame.tsx';
import styles from './keeping.module.css';
import { type Due, type DueLine, dueQuery } from './keeping-questions.ts';

type Group = Due['groups'][number];

export function FallsDue() {
  const [group, setGroup] = useState<Pick<Group, 'rulePack' | 'rule'> | null>(null);
  const [said, say] = useSaid();
  const asked = useQuery(dueQuery(group === null ? {} : { rulePack: group.rulePack, rule: group.rule ?? '' }));
  const { data } = asked;
  return (
    <KeepingFrame
      title="Falls due"
      lead="Complaints whose time to be kept is over. You propose what becomes of them; a second person confirms it before anything goes."
    >
      {asked.isPending ? <LoadingState what="what falls due" rows={5} /> : null}
      {asked.isError ? <ErrorState error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {data ? (
        <>
          {data.groups.length > 0 ? <Groups groups={data.groups} chosen={group} choose={setGroup} /> : null}
          <Beside due={data} />
          {data.complaints.length === 0 ? (
            <EmptyState title="Nothing falls due">
              When the time of a settled complaint is over, it appears here with the rule that says so.
            </EmptyState>
          ) : (
            <List key={`${group?.rulePack} ${group?.rule}`} complaints={data.complaints} say={say} />
          )}
        </>
      ) : null}
      <Said words={said} />
    </KeepingFrame>
  );
}

interface GroupsProps {
  readonly groups: readonly Group[];
  readonly chosen: Pick<Group, 'rulePack' | 'rule'> | null;
  readonly choose: (group: Pick<Group, 'rulePack' | 'rule'> | null) => void;
}

function Groups({ groups, chosen, choose }: GroupsProps) {
  return (
    <ul className={styles['groups']} aria-label="By the rule that reaches them">
      {groups.map((group) => {
        const isChosen = chosen?.rulePack === group.rulePack && chosen.rule === group.rule;
        return (
          <li key={`${group.rulePack} ${group.rule}`} className={styles['group']} data-chosen={isChosen || undefined}>
            <p>
              <span className={styles['figure']}>{group.due}</span> due
              {group.soon > 0 ? `, ${group.soon} more within 90 days` : ''}
            </p>
            <p>{group.words}</p>
            <p className={styles['quiet']}>
              {group.cites}
              {group.oldest ? (
                <>
                  {group.cites ? '; ' : ''}the first since <DayInWords day={group.oldest} />
                </>
              ) : null}
            </p>
            {group.someKinds.length > 0 ? (
              <p className={styles['quiet']}>
                Where nobody noted of which kind a complaint is, leave out those that these keep: {group.someKinds.join('; ')}.
              </p>
            ) : null}
            <div>
              <Button
                size="compact-sm"
                variant="default"
                aria-pressed={isChosen}
                aria-label={`${isChosen ? 'Show all again' : 'Show only these'}: ${group.words}`}
                onClick={() => choose(isChosen ? null : group)}
              >
                {isChosen ? 'Show all again' : 'Show only these'}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Beside({ due: { noPeriod, hidden } }: { readonly due: Due }) {
  return (
    <>
      {noPeriod > 0 ? (
        <p className={styles['line']}>
          {noPeriod === 1 ? 'One settled complaint is' : `${noPeriod} settled complaints are`} under rules that fix no period. Set
          your own under Periods; until then they are kept.
        </p>
      ) : null}
      {hidden > 0 ? (
        <p className={styles['line']}>
          {hidden === 1 ? 'One more is' : `${hidden} more are`} closed to you. Somebody to whom they are open has to look at them.
        </p>
      ) : null}
    </>
  );
}

interface ListProps {
  readonly complaints: readonly DueLine[];
  readonly say: (words: string) => void;
}

function List({ complaints, say }: ListProps) {
  const free = complaints.filter(({ because }) => because.length === 0);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<'longer' | 'propose' | null>(null);
  const here = chosen.filter((id) => complaints.some((one) => one.id === id));
  const toggle = (id: string) => setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  const done = (words: string) => () => {
    setChosen([]);
    say(words);
  };
  return (
    <>
      <ListHeader title="Complaints" count={complaints.length} of={['complaint', 'complaints']} />
      <div className={styles['bar']}>
        <Checkbox
          label={`Choose all ${free.length} that may go`}
          checked={free.length > 0 && here.length >= free.length}
          indeterminate={here.length > 0 && here.length < free.length}
          disabled={free.length === 0}
          onChange={(event) => setChosen(event.currentTarget.checked ? free.map(({ id }) => id) : [])}
        />
        <Button disabled={here.length === 0} onClick={() => setOpened('propose')}>
          Propose to remove {here.length > 0 ? here.length : ''}
        </Button>
        <Button variant="default" disabled={here.length === 0} onClick={() => setOpened('longer')}>
          Keep longer
        </Button>
      </div>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">Complaint</th>
            <th scope="col">Ended</th>
            <th scope="col">Kept until</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {complaints.map((one) => (
            <Row key={one.id} of={one} chosen={here.includes(one.id)} toggle={() => toggle(one.id)} />
          ))}
        </tbody>
      </table>
      {opened === 'longer' ? (
        <KeepLonger complaints={here} onDone={done('They are kept longer.')} onClose={() => setOpened(null)} />
      ) : null}
      {opened === 'propose' ? (
        <Propose
          complaints={here}
          onDone={done('Proposed. A second person has to confirm it; until then nothing is touched.')}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  );
}

function Row({ of, chosen, toggle }: { readonly of: DueLine; readonly chosen: boolean; readonly toggle: () => void }) {
  const { id, reference, title, state, closedOn, keepUntil, why, because } = of;
  return (
    <tr>
      <td>
        <div className={styles['bar']}>
          <Checkbox aria-label={`Choose ${reference}`} checked={chosen} disabled={because.length > 0} onChange={toggle} />
          <ReferenceLink id={id} reference={reference} />
        </div>
        <div>{title}</div>
      </td>
      <td data-label="Ended">
        {closedOn ? <DayInWords day={closedOn} /> : null} <span className={styles['quiet']}>{stateWords[state]}</span>
      </td>
      <td data-label="Kept until">{keepUntil ? <DayInWords day={keepUntil} /> : 'Not kept by a rule'}</td>
      <td data-label="Why">
        {because.length > 0 ? <strong>{because.join(' ')}</strong> : <span className={styles['quiet']}>{why}</span>}
      </td>
    </tr>
  );
}
