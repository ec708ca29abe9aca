// What the course of a conversation shows, beyond its words.
import type { Shown } from './shown.ts';

export function conversationCues({ text, named }: { readonly text: string; readonly named: readonly string[] }): Shown[] {
  const whole = [0, text.length] as const;
  const shown: Shown[] = [];
  if (named.includes('customer repeats')) shown.push({ cue: 'conversation', span: whole, why: 'says the same again' });
  if (named.includes('we repeat')) shown.push({ cue: 'conversation', span: whole, why: 'was given the same answer twice' });
  return shown;
}
