// One thing in the conversation: who speaks, how, when, and the words, folded when they are long.
import { IconFlag, IconMessage, IconMessageReply, IconNotes, IconPaperclip, type TablerIcon } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { channelInWords } from '#domain/channel.ts';
import { acknowledgement, answerKinds } from '#domain/milestone.ts';
import { InstantInWords } from '../../parts/day-in-words.tsx';
import { MarkedText } from '../signals/marked-text.tsx';
import type { Signs } from '../signals/questions.ts';
import styles from './conversation.module.css';
import { FileCard } from './file-card.tsx';
import { LongText } from './long-text.tsx';
import type { Said } from './questions.ts';

/** What to do about early signs is opened seldom, and fetched then. */
const SaidSigns = lazy(async () => ({ default: (await import('../signals/said-signs.tsx')).SaidSigns }));

const voices: Record<Said['voice'], { readonly icon: TablerIcon; readonly word: string; readonly unknown: string }> = {
  customer: { icon: IconMessage, word: 'Customer', unknown: 'Name not given' },
  us: { icon: IconMessageReply, word: 'Us', unknown: 'Redress' },
  note: { icon: IconNotes, word: 'Note', unknown: 'Redress' },
  file: { icon: IconPaperclip, word: 'File', unknown: 'Redress' },
  milestone: { icon: IconFlag, word: 'Milestone', unknown: 'Redress' },
};

/** 'Progress update sent' for a moment that has no name of its own. */
const nameOf = (what: string): string => {
  const words = what.replace(/@\d$/, '').replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

const milestones: Readonly<Record<string, string>> = { [acknowledgement]: 'Acknowledged', ...answerKinds, closed: 'Closed' };

export function SaidItem({ item, signs }: { readonly item: Said; readonly signs?: Signs | undefined }) {
  const { icon: Icon, word, unknown } = voices[item.voice];
  return (
    <li className={styles['item']} data-voice={item.voice}>
      <div className={styles['head']}>
        <span className={styles['voice']}>
          <Icon size={16} aria-hidden /> {word}
        </span>
        <strong>{item.who ?? unknown}</strong>
        <span className={styles['quiet']}>
          {item.channel ? `${channelInWords(item.channel).toLowerCase()}, ` : ''}
          <InstantInWords at={item.at} />
        </span>
      </div>
      {item.what ? <p className={styles['what']}>{milestones[item.what] ?? nameOf(item.what)}</p> : null}
      {item.subject ? <p className={styles['what']}>{item.subject}</p> : null}
      {item.file ? <FileCard id={item.id} file={item.file} /> : null}
      {item.text ? (
        <LongText text={item.text}>
          <MarkedText text={item.text} marks={signs?.read?.marks ?? []} />
        </LongText>
      ) : null}
      {signs?.read || signs?.signal ? (
        <Suspense fallback={null}>
          <SaidSigns signs={signs} text={item.text} />
        </Suspense>
      ) : null}
    </li>
  );
}
