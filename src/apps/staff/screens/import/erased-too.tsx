// Rows of complaints that were erased are refused. Whoever may erase can have them brought in all the same, and says why.
import { Textarea } from '@mantine/core';
import { may, useColleague } from '../../api/me.ts';
import type { Preview } from './asking.ts';
import { counted } from './words.ts';

/** How many of the rows that were tried are of complaints that were erased. */
export const erasedIn = (preview: Preview | undefined): number =>
  preview?.problems.find(({ kind }) => kind === 'erased-before')?.count ?? 0;

interface ErasedTooProps {
  readonly preview: Preview | undefined;
  readonly because: string;
  readonly onChange: (because: string) => void;
}

export function ErasedToo({ preview, because, onChange }: ErasedTooProps) {
  const rows = erasedIn(preview);
  const mayErase = may(useColleague(), 'keep-and-erase');
  if (rows === 0 || !mayErase) return null;
  return (
    <Textarea
      label={`Bring in ${counted(rows, 'erased complaint')} all the same`}
      description="They were here and were erased. Left empty, they stay away; with a reason, they come back, and the record says that you decided it."
      autosize
      minRows={2}
      maxRows={8}
      maxLength={2_000}
      value={because}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
