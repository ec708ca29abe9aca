// Adds a rule of which regimes apply, or changes one: which complaints it reaches, and whose rules they then follow.
import { Button, Radio, Select, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { asRefusal } from '../../api/refusal.ts';
import { keepRules, type RegimeRuleKept, type RegimeSettings, regimesChanged } from '../../api/regimes.ts';
import { useOnce } from '../../api/use-once.ts';
import { asChoices, Choice } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { RefusalMessage } from '../../parts/refusal-message.tsx';
import { RegimeRuleReach } from './regime-rule-reach.tsx';
import styles from './settings.module.css';
import { StaleWay } from './stale-way.tsx';

const blank: RegimeRuleKept = {
  name: '',
  product: null,
  category: null,
  legalEntity: null,
  from: null,
  to: null,
  rulePack: '',
  applies: 'as-well',
  type: null,
};

type RuleDialogProps = {
  readonly settings: RegimeSettings;
  /** Its place in the list; null for a new one, which is put at the end. */
  readonly at: number | null;
  readonly onClose: () => void;
};

export function RegimeRuleDialog({ settings, at, onClose }: RuleDialogProps) {
  const [opened] = useState(settings.rules);
  const seen = at === null ? settings.rules : opened;
  const place = at ?? seen.length;
  const [rule, setRule] = useState(seen[place] ?? blank);
  const change = (part: Partial<RegimeRuleKept>) => setRule((before) => ({ ...before, ...part }));
  const save = useOnce({
    mutationFn: () => keepRules([...seen.slice(0, place), rule, ...seen.slice(place + 1)], seen),
    onSuccess: () => regimesChanged().then(onClose),
  });
  const fields = save.error ? asRefusal(save.error).fields : {};
  const field = (name: keyof RegimeRuleKept) => {
    const path = `rules.${place}.${name}`;
    return { 'data-field': path, error: fields[path] };
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const types = settings.packs.find(({ id }) => id === rule.rulePack)?.types ?? [];
  return (
    <Dialog title={at === null ? 'Add a rule' : `Change “${seen[place]?.name ?? ''}”`} size="lg" onClose={onClose}>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <TextInput
          label="Name of the rule"
          description="Shown on the complaints it reaches, as the reason why these rules apply."
          maxLength={100}
          value={rule.name}
          {...field('name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <RegimeRuleReach settings={settings} rule={rule} field={field} onChange={change} />
        <Choice
          label="Rules that then apply"
          data={asChoices(settings.packs)}
          value={rule.rulePack}
          {...field('rulePack')}
          onChoose={(rulePack) => change({ rulePack, type: null })}
        />
        {types.length > 0 ? (
          <Select
            label="Kind of complaint it is to them"
            clearable
            placeholder="Said on the complaint"
            data={asChoices(types)}
            value={rule.type}
            {...field('type')}
            onChange={(type) => change({ type })}
          />
        ) : null}
        <Radio.Group
          label="How they apply"
          size="md"
          value={rule.applies}
          {...field('applies')}
          onChange={(applies) => change({ applies: applies === 'instead' ? 'instead' : 'as-well' })}
        >
          <div className={styles['radios']}>
            <Radio value="as-well" label="As well as the rules of the legal entity" />
            <Radio value="instead" label="Instead of them" />
          </div>
        </Radio.Group>
        <RefusalMessage error={save.error} />
        <div className={styles['deeds']}>
          <Button type="submit" loading={save.isPending}>
            {at === null ? 'Add the rule' : 'Save'}
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
