// Keeps the place of whoever works by keyboard or screen reader: when the control they were on goes away with what it did (taken,
// sent, ticked), the focus goes to the part of the page it stood in, never back to the top. Whoever pressed into the void meant it.
import { type RefObject, useEffect } from 'react';

const parts = '[data-keeps-focus], section[aria-label], section[aria-labelledby], aside[aria-label], form';
/** What React and a dialog that closes take to settle, in milliseconds. */
const settled = 150;

/** The control last focused, and the parts of the page around it, the nearest first. */
interface Place {
  readonly control: HTMLElement;
  readonly around: readonly HTMLElement[];
}

/** Within `page`. What is left where nothing around survives, as after a dialog, is the element marked `data-keeps-focus`. */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current;
    if (!root) return undefined;
    let place: Place | null = null;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) place = { control: target, around: partsAround(target) };
    };
    const onPress = (): void => {
      place = null;
    };
    const look = (): void => {
      if (document.activeElement === document.body && place) placeFor(place, root)?.focus({ preventScroll: true });
    };
    const changes = new MutationObserver(() => {
      clearTimeout(soon);
      soon = setTimeout(look, settled);
    });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPress, true);
    changes.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(soon);
      changes.disconnect();
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPress, true);
    };
  }, [page]);
}

function partsAround(control: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let part = control.parentElement?.closest<HTMLElement>(parts); part; part = part.parentElement?.closest(parts))
    found.push(part);
  return found;
}

/** The control itself where it only rested while it worked; else what is nearest to where it was. */
function placeFor({ control, around }: Place, root: HTMLElement): HTMLElement | null {
  if (control.isConnected) return control.matches(':disabled') ? null : control;
  const part = around.find((one) => one.isConnected) ?? root.querySelector<HTMLElement>('[data-keeps-focus]');
  if (part && !part.hasAttribute('tabindex')) part.tabIndex = -1;
  return part;
}
