// The next step in words, why it is that one, and the button that does it.
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { authorityOutstanding } from '#domain/party.ts';
import { useCase } from './case.tsx';
import styles from './complaint.module.css';
import { deedWords, isDeedName } from './deeds/deed-names.ts';
import { TakeButton } from './take-button.tsx';
import { useStage } from './use-stage.ts';

export function NextStep() {
  const { page, open } = useCase();
  const { says, because, deed, stage } = page.next;
  const [shown, show] = useStage(page);
  const mine = deed !== null && isDeedName(deed) && page.allowed.includes(deed) ? deed : null;
  // Somebody who speaks for the customer is on the complaint already: what is missing is known of them.
  const speaker = mine === 'change-parties' ? page.parties.find(authorityOutstanding) : undefined;
  const write = mine !== null && stage === 'respond';
  return (
    <div className={styles['next']}>
      <p className={styles['nextWords']}>
        <IconArrowRight size={20} aria-hidden />
        <span>
          <strong>Next: {lower(says)}</strong> <span className={styles['quiet']}>because {because}</span>
        </span>
      </p>
      {stage && stage !== shown ? (
        <Button onClick={() => show(stage, write ? 'begin' : '')} {...(mine && !write ? {} : { 'data-next-step': true })}>
          {write ? 'Write the letter' : 'Go there'}
        </Button>
      ) : null}
      {mine ? (
        <Button
          variant={stage ? 'default' : 'filled'}
          onClick={() => (speaker ? open('change-party', speaker.customer) : open(mine))}
          data-next-step
        >
          {speaker ? 'Say what was seen' : deedWords[mine]}
        </Button>
      ) : null}
      {deed === 'take' ? <TakeButton primary /> : null}
      {deed === 'open-survivor' && page.mergedInto ? (
        <Button component={Link} to="/complaints/$complaint" params={{ complaint: page.mergedInto.id } as never} data-next-step>
          Open {page.mergedInto.reference}
        </Button>
      ) : null}
    </div>
  );
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
