// A dialog that closes gives the focus back to where it came from, or to the page's heading if that is gone.
import { useEffect, useState } from 'react';

export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const back = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : heading();
      back?.focus({ preventScroll: true });
    },
    [before],
  );
}

function heading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#page h1');
}
