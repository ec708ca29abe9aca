// Begins a letter: under which of the rules that apply, why they do, and which of their letters. What a running clock still calls
// for comes first.
import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { answer, api } from '../../../../api/client.ts';
import { useNow } from '../../../../clock.ts';
import { DayInWords, useTimeZone } from '../../../../parts/day-in-words.tsx';
import { todayIn } from '../../../../parts/day-words.ts';
import { RefusalMessage } from '../../../../parts/refusal-message.tsx';
import { useDeed } from '../../deeds/use-deed.ts';
import type { Letters } from './questions.ts';
import outside from './outside.module.css';
import styles from './respond.module.css';

interface Chosen {
  readonly rulePack: string;
  readonly rule: string;
}

interface BeginProps {
  readonly letters: Letters;
  readonly onBegun: (id: string) => void;
}

function useBegin(onBegun: (id: string) => void) {
  return useDeed<Chosen>({
    send: async (body, { params }) => {
      const { id } = await answer(api.POST('/api/complaints/{id}/letters', { params, body }));
      onBegun(id);
    },
    said: 'Letter begun.',
  });
}

/** Whoever complained has to hear who has their complaint now: the letter that says so, one click away. */
export function Untold({ letters, onBegun }: BeginProps) {
  const deed = useBegin(onBegun);
  const { untold, offered, allowed } = letters;
  const notice = offered.find(({ kind, to }) => kind === 'forwarding' && to === 'customer');
  const writing = letters.letters.some(({ state, rule }) => state === 'draft' && rule === notice?.rule);
  if (untold === null || notice === undefined || !allowed.includes('write-letter')) return null;
  return (
    <div className={outside['untold']} role="note">
      <p>It was passed on to {untold}, and the customer has not been told.</p>
      {writing ? null : (
        <Button size="compact-md" loading={deed.busy} onClick={() => deed.again({ rulePack: notice.rulePack, rule: notice.rule })}>
          Write to the customer
        </Button>
      )}
      <RefusalMessage error={deed.error} />
    </div>
  );
}

export function Begin({ letters, onBegun }: BeginProps) {
  const deed = useBegin(onBegun);
  // Whoever pressed “Write the letter” is asked at once which one, unless one is being written already.
  const asked = useLocation({ select: ({ hash }) => hash === 'begin' });
  const writing = letters.letters.some(({ state }) => state === 'draft');
  if (!letters.allowed.includes('write-letter')) return null;
  const several = letters.regimes.length > 1;
  return (
    <div>
      <Menu defaultOpened={asked && !writing} position="bottom-start" width="min(28rem, 92vw)" withinPortal={false}>
        <Menu.Target>
          <Button id="begin" leftSection={<IconPlus size={16} aria-hidden />} loading={deed.busy}>
            Begin a letter
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
          {letters.regimes.map((regime) => (
            <OfRegime key={regime.rulePack} regime={regime} named={several} letters={letters} onChoose={deed.again} />
          ))}
        </Menu.Dropdown>
      </Menu>
      <RefusalMessage error={deed.error} />
    </div>
  );
}

interface OfRegimeProps {
  readonly regime: Letters['regimes'][number];
  readonly named: boolean;
  readonly letters: Letters;
  readonly onChoose: (chosen: Chosen) => void;
}

function OfRegime({ regime: { rulePack, name, main, why }, named, letters, onChoose }: OfRegimeProps) {
  const own = letters.offered.filter((one) => one.rulePack === rulePack).toSorted((a, b) => order(a) - order(b));
  return (
    <div {...(named ? { role: 'group', 'aria-label': name } : {})}>
      {named ? (
        <Menu.Label className={styles['regime'] ?? ''}>
          <strong>{name}</strong>
          {main ? ' (the main rules)' : ''}
          <br />
          {why}
          {own.length === 0 ? ' Its rules know no letter for where the complaint is.' : ''}
        </Menu.Label>
      ) : null}
      {own.map(({ rule, name: letter, words, due }) => (
        <Menu.Item key={rule} onClick={() => onChoose({ rulePack, rule })}>
          <strong>{letter}</strong>
          {due ? <Due {...due} /> : null}
          <br />
          {words}
        </Menu.Item>
      ))}
    </div>
  );
}

type Due = NonNullable<Letters['offered'][number]['due']>;

/** What is due stands first, then what only stands in for it. */
const order = ({ due }: { readonly due: Due | null }): number => (due === null ? 2 : Number(due.standsIn));

/** By when, in words; before that day nothing is owed yet. */
function Due({ on, standsIn }: Due) {
  const today = todayIn(useTimeZone(), useNow());
  if (on === null) return standsIn ? null : ' (the rules ask for it)';
  if (standsIn)
    return (
      <>
        {' '}
        (if the answer cannot be ready by <DayInWords day={on} />)
      </>
    );
  return (
    <>
      {' '}
      ({on < today ? 'was due' : 'due'} <DayInWords day={on} />)
    </>
  );
}
