// Copies a text. Where the browser does not let a page copy (plain http from another machine), it says how to do it by hand.
import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';

type CopyButtonProps = { readonly text: string; readonly words: string };

export function CopyButton({ text, words }: CopyButtonProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'by-hand'>('no');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      setCopied('by-hand');
    }
  };
  return (
    <Button
      variant="default"
      leftSection={copied === 'yes' ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{{ no: words, yes: 'Copied', 'by-hand': 'Select it and copy by hand' }[copied]}</span>
    </Button>
  );
}
