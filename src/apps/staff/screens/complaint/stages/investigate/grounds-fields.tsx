// What a fact and a finding both ask for: the evidence of the register that they rest on, and, when one that stands is changed, why.
import { WordsField } from '../../deeds/fields.tsx';
import { useRoom } from './opened.ts';
import { SeveralField } from './several-field.tsx';

interface EvidenceFieldProps {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error: string | undefined;
  /** What is said while the register is empty. */
  readonly none: string;
}

export function EvidenceField(props: EvidenceFieldProps) {
  const { known } = useRoom();
  const standing = known.evidence.filter(({ struck }) => !struck);
  const items = standing.map(({ id, what, source }) => ({ id, words: `${what} (${source})` }));
  return <SeveralField field="evidence" items={items} {...props} />;
}

interface WhyChangedProps {
  /** What is kept: 'What was found before'. */
  readonly kept: string;
  readonly value: string;
  readonly onChange: (because: string) => void;
  readonly error: string | undefined;
}

export const WhyChanged = ({ kept, ...field }: WhyChangedProps) => (
  <WordsField field="because" label="Why it changes" about={`${kept} is kept, with this reason.`} required {...field} />
);
