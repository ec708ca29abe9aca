// The draft of the procedure or charter on the desk: what was typed since it was saved, as the editor holds it, and which times in it
// are longer than the rules.
import { useMemo } from 'react';
import type { Block } from '#domain/letter/text.ts';
import { longerThanTheRule } from '#domain/procedure/longer-than-rule.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import type { Written } from '../complaint/stages/respond/letter-editor.tsx';
import type { HouseTextPage, Keeping } from './questions.ts';

interface Typed {
  /** The version of the draft that was on the desk when typing began. */
  readonly base: number;
  readonly blocks: Block[] | null;
}

export function useWritingText({ text }: HouseTextPage, { draft, begins, live, ruleTimes }: Keeping) {
  const kept = useDraft<Typed>(`house-text:${text}`, { base: 0, blocks: null });
  const version = draft?.version ?? 0;
  const typed = kept.value.blocks;
  const blocks = typed ?? draft?.blocks ?? begins;
  const base = typed === null ? version : kept.value.base;
  const change = (now: Block[]) => kept.change({ base, blocks: now });
  const written: Written = useMemo(() => {
    const says = new Map(live.map((one) => [one.blank, one.says]));
    const part = { key: 'part-0', elements: [], locked: false, wordings: [], chosen: null, belongs: true, blocks };
    return {
      content: { parts: [part] },
      shown: {
        blank: (name) => ({ says: says.get(name) ?? 'a value the rules do not give', open: !says.has(name) }),
        locked: () => [],
        about: () => '',
      },
      remarks: [],
      change: () => undefined,
    };
  }, [blocks, live]);
  const tooLong = useMemo(() => longerThanTheRule(blocks, ruleTimes), [blocks, ruleTimes]);
  return {
    blocks,
    base,
    version,
    typed: typed !== null,
    behind: typed !== null && base !== version,
    written: { ...written, change: ({ parts }) => change(parts[0]?.blocks ?? []) } satisfies Written,
    change,
    tooLong,
    forget: kept.forget,
    goOn: () => kept.change({ base: version, blocks }),
  };
}

export type WritingText = ReturnType<typeof useWritingText>;
