// Refusals about figures and the lists behind them.
import type { RefusalNature } from './nature.ts';

export const figureRefusals = {
  'figures.unknown': { nature: 'unknown', words: 'There is no such report. Go back to the figures and choose one there.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
