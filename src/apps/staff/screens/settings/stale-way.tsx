// The way out when somebody else changed the settings meanwhile: load them as they are now.
import { Button } from '@mantine/core';
import { asRefusal } from '../../api/refusal.ts';

type StaleWayProps = { readonly error: unknown; readonly onLoad: () => Promise<void> | void };

export function StaleWay({ error, onLoad }: StaleWayProps) {
  if (!error || asRefusal(error).code !== 'page.stale') return null;
  return (
    <Button variant="default" onClick={() => void onLoad()}>
      Show them as they are now
    </Button>
  );
}
