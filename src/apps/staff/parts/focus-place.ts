// Where the focus goes when what had it is gone: the nearest thing that stood around it and still stands, or the heading of the page.
// What was around has to be asked for while it is there.
const focusable = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary';

/** Whether it is there and can be pressed or written in. */
export const reachable = (one: Element): boolean => one.isConnected && !one.matches(':disabled');

/** What stands around it, nearest first, up to the page or the dialog it is on. */
export function around(one: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let up = one.parentElement; up !== null && up.id !== 'page' && up !== document.body; up = up.parentElement) found.push(up);
  return found;
}

/** Gives the focus to the nearest of them that still holds something to go on with. Null when not even a heading is there. */
export function focusNear(places: readonly HTMLElement[]): HTMLElement | null {
  const near = places.find(
    (one) => one.isConnected && one.querySelector(focusable) !== null && one.closest('#page, [role="dialog"]') !== null,
  );
  const to = near ?? document.querySelector<HTMLElement>('#page h1');
  if (to && !to.hasAttribute('tabindex')) {
    to.tabIndex = -1;
    to.addEventListener('blur', () => to.removeAttribute('tabindex'), { once: true });
  }
  to?.focus({ preventScroll: true });
  to?.scrollIntoView({ block: to.offsetHeight > window.innerHeight ? 'start' : 'nearest' });
  return to;
}
