// Settling promises from a list. The dialog belongs to the list and keeps the promise as it was when it was opened: a row that goes
// while somebody is typing takes no words with it.
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { RowPlace } from '../complaint/row-place.tsx';
import type { PromiseDialogName } from '../complaint/stages/put-right/promise-words.ts';
import type { PromiseListed } from './questions.ts';

const PromiseDialog = lazy(async () => ({
  default: (await import('../complaint/stages/put-right/promise-dialog.tsx')).PromiseDialog,
}));

interface Settling {
  readonly open: (deed: PromiseDialogName, promise: PromiseListed) => void;
  readonly dialog: ReactNode;
}

export function useSettling(say: (words: string) => void): Settling {
  const [opened, setOpened] = useState<{ readonly deed: PromiseDialogName; readonly promise: PromiseListed } | null>(null);
  const dialog = opened ? (
    <RowPlace complaint={opened.promise.complaint} say={say}>
      <Suspense fallback={null}>
        <PromiseDialog {...opened} onClose={() => setOpened(null)} />
      </Suspense>
    </RowPlace>
  ) : null;
  return { open: (deed, promise) => setOpened({ deed, promise }), dialog };
}
