// What a person types in a place, kept as typed across reload, crash and sign-out. A form asks for its value here instead of in
// useState, and calls `forget` once the words have been sent. One form at a time may use a place.
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { answer, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import { rightNow } from '../clock.ts';
import { DraftKeeper, type DraftSeen, type ServerSide } from './draft-keeper.ts';
import { fitted, withPart } from './fitted.ts';
import { removeSent } from './kept-here.ts';

export interface Draft<Form extends object> extends Pick<DraftSeen, 'keptFrom' | 'safe'> {
  readonly value: Form;
  readonly change: (part: Partial<Form>) => void;
  /** When another draft of the same place was typed, on another device; `swap` goes on with that one. */
  readonly otherFrom: string | null;
  readonly swap: () => void;
  readonly forget: () => void;
}

const server: ServerSide = {
  async read(place) {
    const { body, keptAt } = await answer(api.GET('/api/drafts/{place}', { params: { path: { place } } }));
    return keptAt === null ? null : { body, keptAt };
  },
  async write(place, body, leaving) {
    const call = api.PUT('/api/drafts/{place}', { params: { path: { place } }, body: { body }, keepalive: leaving });
    return (await answer(call)).keptAt;
  },
  drop: (place) => answer(api.DELETE('/api/drafts/{place}', { params: { path: { place } } })),
};

/** `place` names where it is typed ('log-complaint', 'note:' and the complaint's id); `empty` is the form before anything is. */
export function useDraft<Form extends object>(place: string, empty: Form): Draft<Form> {
  const [person] = useState(useMe()?.person.id ?? '');
  const keeper = keeperOf(person, place);
  const listen = useCallback((changed: () => void) => keeper.listen(changed), [keeper]);
  const seen = useSyncExternalStore(listen, () => keeper.seen);
  useEffect(() => {
    void keeper.open();
    const hidden = () => {
      if (document.visibilityState === 'hidden') void keeper.leave();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      void keeper.leave();
    };
  }, [keeper]);
  return {
    value: fitted(empty, seen.value),
    change: (part) => keeper.change(withPart(keeper.seen.value, part)),
    keptFrom: seen.keptFrom,
    safe: seen.safe,
    otherFrom: seen.other?.at ?? null,
    swap: () => keeper.swap(),
    forget: () => keeper.forget(),
  };
}

// One keeper a person and place for as long as the page lives, so that two never write over each other.
const keepers = new Map<string, DraftKeeper>();

function keeperOf(person: string, place: string): DraftKeeper {
  const name = `${person}.${place}`;
  const keeper = keepers.get(name) ?? new DraftKeeper({ place, person, storage: localStorage, server, now: rightNow });
  keepers.set(name, keeper);
  return keeper;
}

/** Before signing out: waits until the server has every draft, or has failed to take it. */
export async function settleDrafts(): Promise<void> {
  await Promise.all([...keepers.values()].map((keeper) => keeper.leave()));
}

/** After signing out: what the server has leaves this device. */
export function leaveDevice(person: string): void {
  keepers.clear();
  removeSent(localStorage, person);
}
