// Whoever works by keyboard is never left nowhere: when what had the focus goes away or can no longer be pressed, the focus goes to
// what stood around it, and back if it can be pressed again. Not after a click into empty space.
import { useEffect } from 'react';
import { around, focusNear, reachable } from '../parts/focus-place.ts';

export function useFocusKept(): void {
  useEffect(() => {
    const keeping = new Keeping();
    let asked = 0;
    const keep = () => {
      asked = 0;
      keeping.keep();
    };
    // Two frames on: by then the browser took the focus away, and whatever takes it by itself has done so.
    const soon = () => {
      if (asked === 0) asked = requestAnimationFrame(() => (asked = requestAnimationFrame(keep)));
    };
    const changes = new MutationObserver(soon);
    changes.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
    const remember = ({ target }: FocusEvent) => keeping.remember(target);
    document.addEventListener('focusin', remember);
    return () => {
      cancelAnimationFrame(asked);
      changes.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}

/** What had the focus last, what stood around it, and what holds the focus in its stead. */
class Keeping {
  #last: HTMLElement | null = null;
  #places: readonly HTMLElement[] = [];
  #instead: HTMLElement | null = null;
  #moving = false;

  remember(target: EventTarget | null): void {
    if (this.#moving || !(target instanceof HTMLElement) || target === this.#instead) return;
    this.#last = target;
    this.#places = around(target);
    this.#instead = null;
  }

  keep(): void {
    const now = document.activeElement;
    if (this.#last === null) return;
    if (reachable(this.#last)) {
      if (this.#instead !== null && now === this.#instead) this.#last.focus({ preventScroll: true });
    } else if (now === document.body) {
      this.#moving = true;
      this.#instead = focusNear(this.#places);
      this.#moving = false;
    }
  }
}
