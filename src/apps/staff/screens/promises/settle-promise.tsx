// Settling promises from a list. The dialog belongs to the list and keeps the promise as it was when it was opened: a row that goes
// while somebody is typing takes no words with it.
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { DeedPlaceContext } from '../complaint/deed-place.ts';
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
    <PromisePlace promise={opened.promise} say={say}>
      <Suspense fallback={null}>
        <PromiseDialog {...opened} onClose={() => setOpened(null)} />
      </Suspense>
    </PromisePlace>
  ) : null;
  return { open: (deed, promise) => setOpened({ deed, promise }), dialog };
}

type PlaceProps = {
  readonly promise: PromiseListed;
  readonly say: (words: string) => void;
  readonly children: ReactNode;
};

/** Makes the promise's complaint the place where what stands inside acts. */
export function PromisePlace({ promise: { complaint }, say, children }: PlaceProps) {
  const { id, version, channel } = complaint;
  const place = useMemo(() => ({ page: { id, version, channel }, say }), [id, version, channel, say]);
  return <DeedPlaceContext value={place}>{children}</DeedPlaceContext>;
}
