// A row of a list as the place of its complaint's deeds: what stands inside acts on that complaint without opening it.
import { type ReactNode, useMemo } from 'react';
import { type DeedPlace, DeedPlaceContext } from './deed-place.ts';

type RowPlaceProps = {
  readonly complaint: DeedPlace['page'];
  readonly say: (words: string) => void;
  readonly children: ReactNode;
};

export function RowPlace({ complaint: { id, version, channel }, say, children }: RowPlaceProps) {
  const place = useMemo(() => ({ page: { id, version, channel }, say }), [id, version, channel, say]);
  return <DeedPlaceContext value={place}>{children}</DeedPlaceContext>;
}
