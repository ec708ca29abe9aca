// A small button within a list, whose name for screen readers says what it acts on.
import { Button } from '@mantine/core';

type SmallProps = { readonly onClick: () => void; readonly about?: string; readonly children: string };

export function Small({ onClick, about, children }: SmallProps) {
  return (
    <Button variant="subtle" size="compact-sm" onClick={onClick} {...(about ? { 'aria-label': about } : {})}>
      {children}
    </Button>
  );
}
