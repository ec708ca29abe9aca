// What can be done with an option now, by what the server allows: choose, recommend, reject, and the rest behind them. Where choosing
// goes over the person's own authority the card says so, and asks a second person instead.
import { Button } from '@mantine/core';
import type { OptionShown } from './decision-questions.ts';
import styles from './decide.module.css';
import { useDeciding } from './deciding.tsx';

export function OptionDeeds({ option }: { readonly option: OptionShown }) {
  const { open, decision } = useDeciding();
  const { id, allowed } = option;
  if (allowed.length === 0) return null;
  const may = (what: string) => allowed.includes(what);
  const asked = decision.approvals.find(({ kind, subject }) => kind === 'option' && subject === id);
  const blocked = option.over.length > 0 && asked?.state !== 'approved';
  // Once one is chosen, choosing another beside it is no longer what comes next.
  const next = decision.options.some(({ state }) => state === 'chosen') ? { variant: 'default' } : {};
  return (
    <footer className={styles['deeds']}>
      {may('choose') && option.over.length > 0 ? <Over option={option} /> : null}
      {may('choose') && !blocked ? (
        <Button size="compact-md" {...next} onClick={() => open({ what: 'choose', option: id })}>
          Choose
        </Button>
      ) : null}
      {may('choose') && blocked && asked?.state !== 'waiting' ? (
        <Button size="compact-md" onClick={() => open({ what: 'ask-approval', kind: 'option', subject: id, of: option.title })}>
          Ask for approval
        </Button>
      ) : null}
      {may('recommend') ? <Small words="Recommend" onClick={() => open({ what: 'recommend', option: id })} /> : null}
      {may('reject') ? <Small words="Reject" onClick={() => open({ what: 'reject', option: id })} /> : null}
      {may('reconsider') ? <Small words="Consider again" onClick={() => open({ what: 'reconsider', option: id })} /> : null}
      {may('change') ? <Small words="Edit" onClick={() => open({ what: 'change', option: id })} /> : null}
      {may('change') ? <Small words="Take off the list" onClick={() => open({ what: 'remove', option: id })} /> : null}
    </footer>
  );
}

const Small = ({ words, onClick }: { readonly words: string; readonly onClick: () => void }) => (
  <Button size="compact-md" variant="default" onClick={onClick}>
    {words}
  </Button>
);

function Over({ option }: { readonly option: OptionShown }) {
  const { decision } = useDeciding();
  const asked = decision.approvals.find(({ kind, subject }) => kind === 'option' && subject === option.id);
  if (asked?.state === 'waiting') return <p className={styles['over']}>Waiting for approval, asked by {asked.askedBy.name}.</p>;
  if (asked?.state === 'approved')
    return (
      <p className={styles['over']}>
        Approved by {asked.decidedBy?.name}, as it was then: {asked.words || 'no remark'}
      </p>
    );
  return (
    <div className={styles['over']}>
      <p>Choosing this goes over your authority: {option.over.join('; ')}.</p>
      {asked?.state === 'sent-back' ? (
        <p>
          Sent back by {asked.decidedBy?.name}: {asked.words}
        </p>
      ) : null}
    </div>
  );
}
