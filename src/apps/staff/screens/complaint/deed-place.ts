// Where a deed is done: to which complaint, and how what was done is said. The complaint page is such a place by itself; a list
// whose rows are settled where they stand makes each row one.
import { createContext, use } from 'react';
import { CaseContext } from './case.tsx';

export interface DeedPlace {
  readonly page: {
    readonly id: string;
    readonly version: number;
    readonly channel: string;
    /** The last entry of the record the person has seen, where the whole complaint is shown. */
    readonly lastEntry?: number;
  };
  readonly say: (words: string) => void;
}

export const DeedPlaceContext = createContext<DeedPlace | null>(null);

export function useDeedPlace(): DeedPlace {
  const found = use(DeedPlaceContext) ?? use(CaseContext);
  if (!found) throw new Error('useDeedPlace is for the complaint page and for rows that give their place');
  return found;
}
