// What is typed into a form, kept in this tab across a reload or a crash until the form is done. Never for passwords.
import { useEffect, useState } from 'react';

type Answers = Readonly<Record<string, string | number>>;
type Kept<Shape> = readonly [value: Shape, change: (part: Partial<Shape>) => void, forget: () => void];

export function useKept<Shape extends Answers>(name: string, empty: Shape): Kept<Shape> {
  const [value, setValue] = useState<Shape>(() => Object.assign({}, empty, keptUnder(name, empty)));
  useEffect(() => sessionStorage.setItem(name, JSON.stringify(value)), [name, value]);
  return [value, (part) => setValue((before) => ({ ...before, ...part })), () => sessionStorage.removeItem(name)];
}

/** Only what the form still asks, and only in the kind it asks for. */
function keptUnder(name: string, empty: Answers): object {
  const kept = parsed(sessionStorage.getItem(name));
  return Object.fromEntries(Object.entries(kept).filter(([field, value]) => typeof value === typeof empty[field]));
}

function parsed(text: string | null): object {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
