// The second factor of one's own account: a code from an authenticator beside the password. On, off, or being set up.
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { DayInWords } from '../../parts/day-in-words.tsx';
import { FormSection } from '../../parts/form-section.tsx';
import styles from './account.module.css';
import { ConfirmWithPassword } from './confirm-with-password.tsx';
import { Enrol } from './enrol.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useOnce } from '../../api/use-once.ts';

type Doing =
  | { readonly what: 'nothing' | 'begin' | 'remove' | 'renew' }
  | Begun
  | { readonly what: 'codes'; readonly codes: string[] };
type Begun = { readonly what: 'enrol'; readonly secret: string; readonly address: string };

type SecondFactorProps = { readonly since: string | null; readonly codesLeft: number };

export function SecondFactor({ since, codesLeft }: SecondFactorProps) {
  const queries = useQueryClient();
  const [doing, setDoing] = useState<Doing>({ what: 'nothing' });
  const stop = () => {
    setDoing({ what: 'nothing' });
    void queries.invalidateQueries({ queryKey: keys.account });
  };
  const showCodes = ({ recoveryCodes: codes }: { recoveryCodes: string[] }) => setDoing({ what: 'codes', codes });
  const begin = useOnce({
    mutationFn: (password: string) => answer(api.POST('/api/account/second-factor', { body: { password } })),
    onSuccess: (begun) => setDoing({ what: 'enrol', ...begun }),
  });
  const remove = useOnce({
    mutationFn: (password: string) => answer(api.POST('/api/account/second-factor/remove', { body: { password } })),
    onSuccess: stop,
  });
  const renew = useOnce({
    mutationFn: (password: string) => answer(api.POST('/api/account/recovery-codes', { body: { password } })),
    onSuccess: showCodes,
  });
  return (
    <FormSection
      title="Second factor"
      why="A code from an app on your phone, asked for after the password. With it, a password that was guessed or stolen opens nothing."
    >
      {since ? <On since={since} codesLeft={codesLeft} onAsk={(what) => setDoing({ what })} /> : null}
      {since === null ? (
        <div className={styles['buttons']}>
          <Button variant="default" onClick={() => setDoing({ what: 'begin' })}>
            Set up a second factor
          </Button>
        </div>
      ) : null}
      {doing.what === 'begin' ? (
        <ConfirmWithPassword title="Set up a second factor" action="Go on" asking={begin} onClose={stop} />
      ) : null}
      {doing.what === 'remove' ? (
        <ConfirmWithPassword title="Remove the second factor" action="Remove it" asking={remove} onClose={stop} />
      ) : null}
      {doing.what === 'renew' ? (
        <ConfirmWithPassword title="Make new recovery codes" action="Make new codes" asking={renew} onClose={stop} />
      ) : null}
      {doing.what === 'enrol' ? <Enrol {...doing} onDone={showCodes} onClose={stop} /> : null}
      {doing.what === 'codes' ? <RecoveryCodes codes={doing.codes} onClose={stop} /> : null}
    </FormSection>
  );
}

type OnProps = SecondFactorProps & { readonly since: string; readonly onAsk: (what: 'remove' | 'renew') => void };

function On({ since, codesLeft, onAsk }: OnProps) {
  return (
    <>
      <p className={styles['line']}>
        On since <DayInWords day={since.slice(0, 10)} />. You have {codesLeft} recovery {codesLeft === 1 ? 'code' : 'codes'} left.
      </p>
      <div className={styles['buttons']}>
        <Button variant="default" onClick={() => onAsk('renew')}>
          Make new recovery codes
        </Button>
        <Button variant="default" onClick={() => onAsk('remove')}>
          Remove the second factor
        </Button>
      </div>
    </>
  );
}
