// What a colleague noticed that no text shows: one tap for each sign, one to keep them. In a call it must not cost attention.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type NoticedSign, isNoticedSign, noticedSignNames, noticedSigns } from '#domain/signal/noticed-sign.ts';
import { answer, api } from '../../api/client.ts';
import { useOnce } from '../../api/use-once.ts';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { type Signs, signsChanged } from './questions.ts';
import styles from './signals.module.css';

type ChipsProps = { readonly value: readonly NoticedSign[]; readonly onChange: (signs: NoticedSign[]) => void };

export function SignChips({ value, onChange }: ChipsProps) {
  return (
    <div className={styles['chipRow']}>
      {noticedSignNames.map((sign) => (
        <label key={sign} className={styles['chip']}>
          <input
            type="checkbox"
            checked={value.includes(sign)}
            onChange={(event) => onChange(event.currentTarget.checked ? [...value, sign] : value.filter((one) => one !== sign))}
          />
          {noticedSigns[sign]}
        </label>
      ))}
    </div>
  );
}

export const noticing = (contact: string, signs: readonly NoticedSign[]) =>
  answer(api.POST('/api/contacts/{id}/signs-noticed', { params: { path: { id: contact } }, body: { signs: [...signs] } }));

export function NoticeSigns({ signs: { contact, noticed } }: { readonly signs: Signs }) {
  const kept = noticed.map(({ sign }) => sign).filter(isNoticedSign);
  const [chosen, choose] = useState<NoticedSign[] | null>(null);
  const save = useOnce({
    mutationFn: () => noticing(contact, chosen ?? kept),
    onSuccess: () => choose(null),
    onSettled: signsChanged,
  });
  const changed = chosen !== null && chosen.toSorted().join() !== kept.toSorted().join();
  return (
    <details>
      <summary>
        {kept.length > 0 ? 'Add to what was noticed, or correct it' : 'Did you notice something the words do not show?'}
      </summary>
      <fieldset className={styles['chips']}>
        <legend className={styles['quiet']}>Tap what you heard or saw.</legend>
        <SignChips value={chosen ?? kept} onChange={choose} />
        <RefusalMessage error={save.error} />
        <div className={styles['buttons']}>
          <Button size="compact-md" variant="default" disabled={!changed} loading={save.isPending} onClick={() => save.mutate()}>
            Keep what I noticed
          </Button>
        </div>
      </fieldset>
    </details>
  );
}
