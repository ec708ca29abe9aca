// One promise: what, by when and by whom, what came of it, and what may be done about it.
import { answer, api } from '../../../../api/client.ts';
import { ClockChip } from '../../../../parts/clock-chip.tsx';
import { DayInWords, InstantInWords } from '../../../../parts/day-in-words.tsx';
import { RefusalMessage } from '../../../../parts/refusal-message.tsx';
import { useQuickDeed } from '../../deeds/use-deed.ts';
import parts from '../../parts.module.css';
import type { PromiseLine } from '../../questions.ts';
import { Small } from '../../small.tsx';
import { type PromiseDialogName, promiseDialogNames, promiseDialogWords } from './promise-words.ts';
import styles from './put-right.module.css';

type PromiseItemProps = { readonly promise: PromiseLine; readonly onOpen: (deed: PromiseDialogName) => void };

export function PromiseItem({ promise, onOpen }: PromiseItemProps) {
  const { id, what, owner, standing, words, day, state, allowed } = promise;
  const accept = useQuickDeed({
    send: (_, { params }) => answer(api.POST('/api/complaints/{id}/promise-acceptances', { params, body: { promise: id } })),
    said: 'Accepted: the promise is yours to keep.',
  });
  return (
    <li className={parts['row']}>
      <div className={styles['promise']}>
        <p className={styles['what']}>{what}</p>
        <p className={styles['by']}>
          {standing === 'settled' ? (
            <strong>{words.charAt(0).toUpperCase() + words.slice(1)}</strong>
          ) : (
            <ClockChip standing={standing} words={words} due={day} />
          )}
          <span>
            {owner.name}, {standing === 'settled' ? 'promised for' : 'by'} <DayInWords day={day} />
          </span>
        </p>
        {state === 'proposed' ? <p className={parts['quiet']}>Waits for a yes from {owner.name}.</p> : null}
        <Story promise={promise} />
        <RefusalMessage error={accept.error} />
        {allowed.length > 0 ? (
          <div className={styles['tools']}>
            {allowed.includes('accept') ? (
              <Small onClick={accept.run} about={`Accept: ${what}`}>
                Accept
              </Small>
            ) : null}
            {promiseDialogNames
              .filter((deed) => allowed.includes(deed))
              .map((deed) => (
                <Small key={deed} onClick={() => onOpen(deed)} about={`${promiseDialogWords[deed]}: ${what}`}>
                  {promiseDialogWords[deed]}
                </Small>
              ))}
          </div>
        ) : null}
      </div>
    </li>
  );
}

/** What happened to it so far, in sentences. */
function Story({ promise }: { readonly promise: PromiseLine }) {
  const { state, follows, handedBackBecause, carriedBecause, settled, proof, told, heard } = promise;
  return (
    <>
      {follows ? <p className={parts['quiet']}>A new date for a promise that was not kept.</p> : null}
      {handedBackBecause ? <p className={parts['quiet']}>Handed back: {handedBackBecause}</p> : null}
      {carriedBecause ? <p className={parts['quiet']}>Goes on past the closing: {carriedBecause}</p> : null}
      {settled ? (
        <p className={styles['story']}>
          {settled.words}
          <span className={parts['quiet']}>
            {settled.by ?? 'Somebody'}, <InstantInWords at={settled.at} />
            {proof ? `; shown by ${proof.name}` : ''}
          </span>
        </p>
      ) : null}
      {told && told.words !== '' ? (
        <p className={styles['story']}>
          The customer was told: {told.words}
          <span className={parts['quiet']}>
            <InstantInWords at={told.at} />
          </span>
        </p>
      ) : null}
      {state === 'kept' && !heard ? <p className={styles['open']}>The customer has not heard yet that it was kept.</p> : null}
    </>
  );
}
