// The one clock of the browser. Everything that says "12 minutes ago" takes its now from here, and is read anew each minute.
import { useSyncExternalStore } from 'react';

const minuteMs = 60_000;
const waiting = new Set<() => void>();
let now = new Date();
let ticking: ReturnType<typeof setInterval> | undefined;

/** The present minute; the component is drawn again when it changes. */
export function useNow(): Date {
  return useSyncExternalStore(listen, () => now);
}

function listen(changed: () => void): () => void {
  waiting.add(changed);
  ticking ??= setInterval(tick, minuteMs);
  if (Date.now() - now.getTime() > minuteMs) now = new Date();
  return () => {
    waiting.delete(changed);
    if (waiting.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

function tick(): void {
  now = new Date();
  for (const changed of waiting) changed();
}

/** This very instant, for what is kept with its time. */
export function rightNow(): Date {
  return new Date();
}
