// What can be begun in the stage of investigation, for every part of it: each opens a dialog of its own.
import { createContext, use } from 'react';
import type { Investigation } from './questions.ts';

export type Opened =
  | { readonly kind: 'find'; readonly point: string }
  | { readonly kind: 'evidence'; readonly contribution?: string }
  | { readonly kind: 'weigh' | 'strike-evidence'; readonly evidence: string }
  | { readonly kind: 'fact' }
  | { readonly kind: 'change-fact' | 'strike-fact'; readonly fact: string }
  | { readonly kind: 'ask'; readonly person?: { readonly id: string; readonly name: string } }
  | { readonly kind: 'chase' | 'write-down' | 'take-back' | 'new-link'; readonly contribution: string }
  | { readonly kind: 'waive'; readonly person: string }
  | { readonly kind: 'question' | 'task' | 'ask-check' | 'check' }
  | { readonly kind: 'answer-question' | 'strike-question'; readonly question: string }
  | { readonly kind: 'finish-task' | 'strike-task'; readonly task: string }
  | { readonly kind: 'not-needed'; readonly item: string };

export interface Room {
  readonly known: Investigation;
  readonly open: (opened: Opened) => void;
  /** Whether the asking person may work on it, or only read it. */
  readonly mayWork: boolean;
}

export const RoomContext = createContext<Room | null>(null);

export function useRoom(): Room {
  const found = use(RoomContext);
  if (!found) throw new Error('useRoom is for parts of the investigation');
  return found;
}
