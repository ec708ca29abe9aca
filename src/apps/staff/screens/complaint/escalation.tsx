// Escalation inside, beside who has the complaint: what speaks for asking somebody else, who was asked, and what they said.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type EscalationReason, escalationReasons } from '#domain/escalation.ts';
import { answer, api } from '../../api/client.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { useCase } from './case.tsx';
import { useQuickDeed } from './deeds/use-deed.ts';
import { EscalateDialog, HandBackDialog } from './escalation-dialogs.tsx';
import parts from './parts.module.css';
import { type Escalation, escalationQuery } from './questions.ts';
import { Small } from './small.tsx';

export function EscalationPart() {
  const { page } = useCase();
  const { data } = useQuery(escalationQuery(page.id));
  const [opened, setOpened] = useState<'escalate' | 'hand-back' | null>(null);
  const takeUp = useQuickDeed({
    send: (_, { params }) => answer(api.POST('/api/complaints/{id}/escalation-take-up', { params, body: {} })),
    said: 'It is yours now: you decide.',
  });
  if (!data) return null;
  const { open, reasons, before, allowed } = data;
  const [last] = before;
  if (!open && reasons.length === 0 && !last && !allowed.escalate) return null;
  return (
    <div className={parts['apart']}>
      {open ? <Asked escalation={open} /> : null}
      {open && allowed.answer ? (
        <div className={parts['tools']}>
          <Button size="compact-sm" loading={takeUp.busy} onClick={takeUp.run}>
            Take it up
          </Button>
          <Small onClick={() => setOpened('hand-back')}>Hand back with advice</Small>
        </div>
      ) : null}
      <RefusalMessage error={takeUp.error} />
      {!open && last ? <Asked escalation={last} /> : null}
      {!open && reasons.length > 0 ? (
        <>
          <p className={parts['words']}>Consider asking somebody senior:</p>
          <ul className={parts['reasons']}>
            {reasons.map(({ reason, says }) => (
              <li key={says}>
                {escalationReasons[reason]}: {says}.
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {allowed.escalate ? (
        <div className={parts['flush']}>
          <Small onClick={() => setOpened('escalate')}>Escalate…</Small>
        </div>
      ) : null}
      {opened === 'escalate' ? <EscalateDialog known={data} onClose={() => setOpened(null)} /> : null}
      {opened === 'hand-back' ? <HandBackDialog onClose={() => setOpened(null)} /> : null}
    </div>
  );
}

function Asked({ escalation }: { readonly escalation: NonNullable<Escalation['open']> }) {
  const { person, team, reasons, words, by, at, state, settled } = escalation;
  const whom = person?.name ?? team?.name ?? 'somebody';
  const why = reasons.map((reason) => escalationReasons[reason as EscalationReason].toLowerCase()).join('; ');
  return (
    <p className={parts['words']}>
      {state === 'open' ? 'Escalated' : 'Was escalated'} to {whom}: {why}.{words === '' ? '' : ` “${words}”`}
      <span className={parts['quiet']}>
        {by ?? 'By itself, as the organisation chose'}, <InstantInWords at={at} />
      </span>
      {settled ? (
        <span>
          {settled.by ?? 'Somebody'} {state === 'taken-up' ? 'took it up and decides.' : `handed it back: ${settled.advice}`}
        </span>
      ) : null}
    </p>
  );
}
