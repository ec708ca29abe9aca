// Somebody read the source of a rule: which, on which day, and whether the pack says the same. A check that stands can be taken back.
import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { queries } from '../../api/queries.ts';
import type { Statement } from '../../api/rule-pack.ts';
import { asRefusal } from '../../api/refusal.ts';
import { useOnce } from '../../api/use-once.ts';
import { rightNow } from '../../clock.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';
import { StaleWay } from './stale-way.tsx';

interface CheckDialogProps {
  readonly pack: string;
  readonly statement: Statement;
  readonly onClose: () => void;
}

const today = (): string => rightNow().toLocaleDateString('sv-SE');

export function CheckDialog({ pack, statement, onClose }: CheckDialogProps) {
  const { check, cited, says } = statement;
  const [agrees, setAgrees] = useState(check && !check.agrees ? 'no' : 'yes');
  const [source, setSource] = useState(check?.source ?? cited?.source ?? '');
  const [readOn, setReadOn] = useState(today);
  const [note, setNote] = useState(check?.note ?? '');
  const after = async () => {
    await queries.invalidateQueries({ queryKey: keys.rules });
    onClose();
  };
  const params = { path: { pack } };
  const save = useOnce({
    mutationFn: () => {
      const body = { statement: statement.key, says, agrees: agrees === 'yes', source, readOn, note };
      return answer(api.POST('/api/rules/packs/{pack}/checks', { params, body }));
    },
    onSuccess: after,
  });
  const withdraw = useOnce({
    mutationFn: () =>
      answer(api.DELETE('/api/rules/packs/{pack}/checks', { params: { ...params, query: { statement: statement.key } } })),
    onSuccess: after,
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const fields = save.error ? asRefusal(save.error).fields : {};
  return (
    <Dialog title={`Checked: ${statement.name}`} onClose={onClose}>
      <form className={styles['form']} onSubmit={send} noValidate>
        <blockquote className={styles['quoted']}>{says}</blockquote>
        <Radio.Group label="The source says" value={agrees} onChange={setAgrees}>
          <div className={styles['radios']}>
            <Radio value="yes" label="the same" />
            <Radio value="no" label="something else" />
          </div>
        </Radio.Group>
        <TextInput
          label="What was read"
          description="The instrument and the paragraph, and where it was found."
          data-field="source"
          value={source}
          error={fields['source']}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label="Read on"
          data-field="readOn"
          value={readOn}
          error={fields['readOn']}
          onChange={(event) => setReadOn(event.currentTarget.value)}
        />
        <Textarea
          label={agrees === 'yes' ? 'Note, if there is something to add' : 'What the source says instead'}
          data-field="note"
          autosize
          minRows={2}
          value={note}
          error={fields['note']}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <p className={styles['more']}>
          {agrees === 'yes'
            ? 'It is no longer shown as unconfirmed, here or on complaints. Your name and the day are kept with it.'
            : 'The rule stays as it is until the pack is mended; that you found it different is shown with it.'}
        </p>
        <RefusalMessage error={save.error ?? withdraw.error} />
        <div className={styles['deeds']}>
          <Button type="submit" loading={save.isPending}>
            Keep this check
          </Button>
          {check ? (
            <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
              Take the check back
            </Button>
          ) : null}
          <StaleWay error={save.error} onLoad={after} />
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
