// Sets a time of our own for one duty, from a day on and with a reason, or ends it from a day. The program refuses in words what
// would loosen the rule.
import { Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { answer, api } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import { queries } from '../../api/queries.ts';
import { asRefusal } from '../../api/refusal.ts';
import type { OwnTime } from '../../api/rule-pack.ts';
import { useOnce } from '../../api/use-once.ts';
import { rightNow } from '../../clock.ts';
import { Choice } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import styles from './settings.module.css';
import { StaleWay } from './stale-way.tsx';

const units = ['working days', 'business days', 'days', 'weeks', 'months', 'hours', 'working hours'];

interface TargetDialogProps {
  readonly pack: string;
  readonly time: OwnTime;
  readonly onClose: () => void;
}

export function TargetDialog({ pack, time, onClose }: TargetDialogProps) {
  const [count, setCount] = useState<number | string>('');
  const [unit, setUnit] = useState(unitOf(time));
  const [none, setNone] = useState(false);
  const [from, setFrom] = useState(() => rightNow().toLocaleDateString('sv-SE'));
  const [reason, setReason] = useState('');
  const after = async () => {
    await queries.invalidateQueries({ queryKey: keys.rules });
    onClose();
  };
  const save = useOnce({
    mutationFn: () => {
      const was = time.set.find((one) => one.from === from)?.length ?? null;
      const params = { path: { pack, clock: time.clock } };
      const body = { from, length: none ? null : `${count} ${unit}`, reason, was };
      return answer(api.PUT('/api/rules/packs/{pack}/clocks/{clock}/target', { params, body }));
    },
    onSuccess: after,
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const fields = save.error ? asRefusal(save.error).fields : {};
  return (
    <Dialog title={`${time.leaves ? 'Our time' : 'Internal target'}: ${time.name}`} onClose={onClose}>
      <form className={styles['form']} onSubmit={send} noValidate>
        <blockquote className={styles['quoted']}>The rule: {time.says}</blockquote>
        {none ? null : (
          <div className={styles['pair']}>
            <NumberInput
              label="How many"
              data-field="length"
              min={1}
              allowDecimal={false}
              value={count}
              onChange={setCount}
              error={fields['length'] ? 'Choose another time.' : undefined}
            />
            <Choice label="of what" data={units} value={unit} onChoose={setUnit} />
          </div>
        )}
        {time.set.length > 0 ? (
          <Checkbox label="None from that day on" checked={none} onChange={(event) => setNone(event.currentTarget.checked)} />
        ) : null}
        <TextInput
          type="date"
          label="From"
          description="It holds for complaints whose rule is decided on or after this day; usually the day they were received."
          data-field="from"
          value={from}
          error={fields['from']}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Textarea
          label="Reason"
          description="Shown with the target on complaints."
          data-field="reason"
          autosize
          minRows={2}
          value={reason}
          error={fields['reason']}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <RefusalMessage error={save.error} />
        <div className={styles['deeds']}>
          <Button type="submit" loading={save.isPending}>
            {none ? 'End it' : 'Set it'}
          </Button>
          <StaleWay error={save.error} onLoad={after} />
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The unit the rule itself counts in, where it is one of ours. */
const unitOf = ({ says }: OwnTime): string =>
  units.find((unit) => new RegExp(`^\\d+ ${unit.slice(0, -1)}`).test(says)) ?? 'working days';
