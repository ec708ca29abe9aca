// A dialog that closes gives the focus back to where it came from; if that is gone, to what stood around it.
import { useEffect, useState } from 'react';
import { around, focusNear } from './focus-place.ts';

export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  const [places] = useState(() => (before ? around(before) : []));
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus({ preventScroll: true });
      else focusNear(places);
    },
    [before, places],
  );
}
