// What was just done, said for a few seconds to whoever sees or hears it, and then gone.
import { useCallback, useEffect, useState } from 'react';

const saidForMs = 6000;

export function useSaid(): readonly [string, (words: string) => void] {
  const [said, setSaid] = useState({ words: '' });
  useEffect(() => {
    if (said.words === '') return undefined;
    const timer = setTimeout(() => setSaid({ words: '' }), saidForMs);
    return () => clearTimeout(timer);
  }, [said]);
  return [said.words, useCallback((words: string) => setSaid({ words }), [])];
}
