// What it is about and how severe it is. Both are suggested from the words, with the words that suggested it; the person decides.
import { Button, Select, SegmentedControl, TextInput } from '@mantine/core';
import { type Severity, severities } from '#domain/complaint.ts';
import { suggestNodes } from '#domain/taxonomy.ts';
import { severityWords } from '../../parts/complaint-words.ts';
import { severityOf } from './form.ts';
import styles from './log-complaint.module.css';
import type { PartProps } from './part.ts';
import type { Choices } from '../../api/choices.ts';

type AboutProps = PartProps & { readonly choices: Choices | undefined };

const isSeverity = (value: string): value is Severity => severities.some((one) => one === value);

export function About({ form, change, fields, choices }: AboutProps) {
  return (
    <section className={styles['part']} aria-labelledby="log-about">
      <h2 id="log-about">What it is about</h2>
      <div className={styles['pair']}>
        <Node kind="product" label="Product or service" form={form} change={change} fields={fields} choices={choices} />
        <Node kind="category" label="What went wrong" form={form} change={change} fields={fields} choices={choices} />
      </div>
      <SeverityChoice form={form} change={change} />
    </section>
  );
}

type NodeProps = AboutProps & { readonly kind: 'product' | 'category'; readonly label: string };

function Node({ kind, label, form, change, fields, choices }: NodeProps) {
  const nodes = (choices?.nodes ?? []).filter(({ taxonomy }) => taxonomy === kind);
  const words = `${form.description}\n${form.points.join('\n')}`;
  const suggested =
    form[kind] === null
      ? suggestNodes(
          words,
          nodes.map((node) => ({ ...node, retired: false })),
          2,
        )
      : [];
  const pathOf = (id: string) => nodes.find((node) => node.id === id)?.path.join(' › ') ?? '';
  return (
    <div>
      <Select
        label={label}
        data={nodes.map(({ id, path }) => ({ value: id, label: path.join(' › ') }))}
        searchable
        clearable
        limit={100}
        nothingFoundMessage="Nothing has that name. It can be chosen later."
        placeholder={nodes.length === 0 ? 'None set up yet' : 'Type to find'}
        disabled={nodes.length === 0}
        data-field={kind}
        error={fields[kind]}
        value={form[kind]}
        onChange={(value) => change({ [kind]: value })}
      />
      <div className={styles['suggested']} aria-live="polite">
        {suggested.map(({ id, words: said }) => (
          <Button
            key={id}
            variant="light"
            size="compact-sm"
            title={`Because of “${said.join('”, “')}”`}
            onClick={() => change({ [kind]: id })}
          >
            {pathOf(id)}?
          </Button>
        ))}
      </div>
    </div>
  );
}

function SeverityChoice({ form, change }: Pick<PartProps, 'form' | 'change'>) {
  const { severity, reasons } = severityOf(form);
  return (
    <div>
      <p className={styles['label']} id="log-severity">
        How severe is it?
      </p>
      <SegmentedControl
        aria-labelledby="log-severity"
        data={severities.map((value) => ({ value, label: severityWords[value] }))}
        value={severity}
        onChange={(value) => isSeverity(value) && change({ severity: value })}
      />
      <p className={styles['quiet']} aria-live="polite">
        {form.severity === '' ? `Suggested: ${severityWords[severity].toLowerCase()}. ` : ''}
        {reasons.length > 0 ? `Because: ${reasons.join('; ')}.` : 'Nothing in the words points to harm.'}
      </p>
      <TextInput
        mt="sm"
        label="Another reason"
        value={form.severityReason}
        maxLength={500}
        onChange={(event) => change({ severityReason: event.currentTarget.value })}
      />
    </div>
  );
}
