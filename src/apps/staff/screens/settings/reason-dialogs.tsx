// Dialogs about one reason for lateness: its name, and retiring it after saying what that means.
import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { asRefusal } from '../../api/refusal.ts';
import { keepReasons, regimesChanged } from '../../api/regimes.ts';
import { useOnce } from '../../api/use-once.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';
import { StaleWay } from './stale-way.tsx';

type ReasonProps = {
  readonly names: readonly string[];
  /** Its place in the list; null for a new one, which is put at the end. */
  readonly at: number | null;
  readonly onClose: () => void;
};

export function ReasonDialog({ names, at, onClose }: ReasonProps) {
  const [opened] = useState(names);
  const seen = at === null ? names : opened;
  const place = at ?? seen.length;
  const [name, setName] = useState(seen[place] ?? '');
  const save = useOnce({
    mutationFn: () => keepReasons([...seen.slice(0, place), name, ...seen.slice(place + 1)], seen),
    onSuccess: () => regimesChanged().then(onClose),
  });
  const fields = save.error ? asRefusal(save.error).fields : {};
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog title={at === null ? 'Add a reason' : `Rename “${seen[place] ?? ''}”`} onClose={onClose}>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <TextInput
          label="Reason"
          description={at === null ? undefined : 'Where it was given already the old name stays, and the new one counts from now.'}
          maxLength={100}
          data-field={`reasons.${place}`}
          value={name}
          error={fields[`reasons.${place}`] ?? fields['reasons']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RefusalMessage error={save.error} />
        <div className={styles['deeds']}>
          <Button type="submit" loading={save.isPending}>
            {at === null ? 'Add the reason' : 'Rename it'}
          </Button>
          <StaleWay error={save.error} onLoad={() => regimesChanged().then(at === null ? save.reset : onClose)} />
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

export function RetireReason({ names, at, onClose }: ReasonProps & { readonly at: number }) {
  const [seen] = useState(names);
  const retire = useOnce({
    mutationFn: () => keepReasons(seen.toSpliced(at, 1), seen),
    onSuccess: () => regimesChanged().then(onClose),
  });
  return (
    <Dialog title={`Retire “${seen[at] ?? ''}”`} onClose={onClose}>
      <div className={styles['form']}>
        <p className={styles['says']}>It can be chosen no more. Where it was given already, it stays.</p>
        <RefusalMessage error={retire.error} />
        <div className={styles['deeds']}>
          <Button onClick={() => retire.mutate()} loading={retire.isPending}>
            Retire it
          </Button>
          <StaleWay error={retire.error} onLoad={() => regimesChanged().then(onClose)} />
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
