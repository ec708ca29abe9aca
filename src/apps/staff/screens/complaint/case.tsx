// The complaint that is open, for every part of its page: what the server said of it, and the way to open what can be done.
import { createContext, use } from 'react';
import type { DeedName } from './deeds/deed-names.ts';
import type { ComplaintPage } from './questions.ts';

export interface Opened {
  readonly deed: DeedName;
  /** What of the complaint it is about: a point, a person, a file. */
  readonly subject?: string;
}

export interface Case {
  readonly page: ComplaintPage;
  readonly open: (deed: DeedName, subject?: string) => void;
  /** Says what was done, for those who see it and those who hear it. */
  readonly say: (words: string) => void;
}

export const CaseContext = createContext<Case | null>(null);

export function useCase(): Case {
  const found = use(CaseContext);
  if (!found) throw new Error('useCase is for parts of the complaint page');
  return found;
}
