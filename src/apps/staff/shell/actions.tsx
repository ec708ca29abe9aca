// What can be done from here: the one list behind the keys, the key map (?) and the command palette.
// A screen adds its own with useKeys while it is open; of two actions on one key, the one added last answers.
// Invariant: single keys never act while someone types in a field, nor behind an open dialog.
import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { matches, singleKeysOn, typingIn } from './keystrokes.ts';

export type Action = {
  readonly id: string;
  /** What it does, as a person would say it: "Log a complaint". */
  readonly words: string;
  /** "n", "g q", "mod+k"; none for what is reached by the palette only. */
  readonly keys?: string;
  /** Where it stands in the key map and palette: "Go to", "This complaint". */
  readonly group: string;
  readonly run: () => void;
  /** For keys that move within the page, which nobody would look for in the palette. */
  readonly keysOnly?: boolean;
};

type Source = () => readonly Action[];
type Registry = { readonly add: (source: Source) => () => void; readonly all: () => readonly Action[] };

const RegistryContext = createContext<Registry | null>(null);

export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createRegistry);
  useEffect(() => listen(registry), [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** The open screen's actions, newest first. */
export function useActions(): Registry {
  const registry = use(RegistryContext);
  if (!registry) throw new Error('useActions outside ActionsProvider');
  return registry;
}

/** Adds actions for as long as the component is on screen. */
export function useKeys(actions: readonly Action[]): void {
  const { add } = useActions();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => add(() => latest.current), [add]);
}

function createRegistry(): Registry {
  const sources = new Set<Source>();
  return {
    add(source) {
      sources.add(source);
      return () => sources.delete(source);
    },
    all: () => [...sources].toReversed().flatMap((source) => source()),
  };
}

const sequenceMs = 3000;

function listen(registry: Registry): () => void {
  let before: { readonly key: string; readonly at: number } | null = null;
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const chord = event.metaKey || event.ctrlKey;
    if (!chord && (!singleKeysOn() || typingIn(event.target) || dialogOpen())) return;
    const first = before && event.timeStamp - before.at < sequenceMs ? before.key : null;
    before = null;
    const known = registry.all().filter((action) => action.keys !== undefined);
    const hit = known.find((action) => matches(action.keys ?? '', event, first));
    if (hit) {
      event.preventDefault();
      hit.run();
    } else if (!chord && !first && known.some((action) => action.keys?.startsWith(`${event.key} `))) {
      before = { key: event.key, at: event.timeStamp };
    }
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

function dialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}
