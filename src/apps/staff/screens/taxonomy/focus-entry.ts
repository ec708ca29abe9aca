// An entry that was added or moved is drawn anew in its place: the focus goes there, since the form that had it is gone.
export function focusEntry(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus());
}
