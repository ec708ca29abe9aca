// The way back from one thing to the list it stands in.
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';

export function BackTo({ to, words }: { readonly to: NonNullable<LinkProps['to']>; readonly words: string }) {
  return (
    <Button
      variant="default"
      leftSection={<IconArrowLeft size={18} aria-hidden />}
      renderRoot={(props) => <Link to={to} {...props} />}
    >
      {words}
    </Button>
  );
}
