// One name for one intention. Pressing twice, or sending again because no answer came, carries the same name, so that the server
// does the thing once; other words, or a new page, are another intention.
import { useRef } from 'react';

export interface Intention {
  /** The idempotency key for sending exactly this. */
  readonly keyFor: (sent: unknown) => string;
  /** It has been done: the same words sent later are meant anew. */
  readonly done: () => void;
}

export function useIntention(): Intention {
  const last = useRef<{ readonly sent: string; readonly key: string } | null>(null);
  return {
    keyFor(given) {
      const sent = JSON.stringify(given) ?? '';
      if (last.current?.sent !== sent) last.current = { sent, key: crypto.randomUUID() };
      return last.current.key;
    },
    done() {
      last.current = null;
    },
  };
}
