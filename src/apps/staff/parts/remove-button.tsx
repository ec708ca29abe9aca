// Takes something away for good: the first press asks, the second does it, once. What was refused is said below it.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOnce } from '../api/use-once.ts';
import { RefusalMessage } from './refusal-message.tsx';

interface RemoveButtonProps {
  /** What the first press reads, and what the second does. */
  readonly words: string;
  readonly sure: string;
  readonly remove: () => Promise<unknown>;
  readonly onRemoved: () => void;
}

export function RemoveButton({ words, sure, remove, onRemoved }: RemoveButtonProps) {
  const [asked, setAsked] = useState(false);
  const removal = useOnce({ mutationFn: remove, onSuccess: onRemoved });
  return (
    <div>
      <Button variant="subtle" loading={removal.isPending} onClick={() => (asked ? removal.mutate() : setAsked(true))}>
        {asked ? sure : words}
      </Button>
      <RefusalMessage error={removal.error} />
    </div>
  );
}
