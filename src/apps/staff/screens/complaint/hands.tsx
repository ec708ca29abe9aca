// In whose hands the complaint is, how it came there, and what may be done about that.
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { LoadingState } from '../../parts/loading-state.tsx';
import { PersonChip } from '../../parts/person-chip.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { useCase } from './case.tsx';
import styles from './complaint.module.css';
import { deedWords } from './deeds/deed-names.ts';
import { useQuickDeed } from './deeds/use-deed.ts';
import { type Placement, placementQuery } from './questions.ts';
import { TakeButton } from './take-button.tsx';

export function Hands() {
  const { page, open } = useCase();
  const { data } = useQuery(placementQuery(page.id));
  if (!data) return <LoadingState what="who has it" rows={3} />;
  const may = (deed: Placement['allowed'][number]) => data.allowed.includes(deed);
  return (
    <>
      <h2 className={styles['title']}>Who has it</h2>
      <p className={styles['who']}>
        {data.handler ? <PersonChip name={data.handler.name} /> : 'Nobody yet'}
        {data.team ? <span className={styles['quiet']}>{data.team.name}</span> : null}
      </p>
      <LastHandover placement={data} />
      {data.toAccept ? <Accept /> : null}
      <Group gap="xs">
        {page.next.deed === 'take' ? null : <TakeButton />}
        {(['assign', 'transfer'] as const).filter(may).map((deed) => (
          <Button key={deed} variant="default" onClick={() => open(deed)}>
            {deedWords[deed]}
          </Button>
        ))}
      </Group>
    </>
  );
}

function LastHandover({ placement }: { readonly placement: Placement }) {
  const [last] = placement.handovers;
  if (!last?.reason) return null;
  return (
    <p className={styles['handover']}>
      “{last.reason}”
      <span className={styles['quiet']}>
        {' '}
        {last.by?.name ?? 'Redress'}, <InstantInWords at={last.at} />
      </span>
    </p>
  );
}

function Accept() {
  const { open } = useCase();
  const accept = useQuickDeed({
    send: (_, { params }) => answer(api.POST('/api/complaints/{id}/accept', { params })),
    said: 'Accepted.',
  });
  return (
    <div className={styles['accept']}>
      <p>It was given to you. Say whether you can take it.</p>
      <Group gap="xs">
        <Button loading={accept.busy} onClick={accept.run}>
          Accept it
        </Button>
        <Button variant="default" onClick={() => open('hand-back')}>
          {deedWords['hand-back']}
        </Button>
      </Group>
      <RefusalMessage error={accept.error} />
    </div>
  );
}
