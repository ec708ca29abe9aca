// Refusals while the organisation's settings are changed.
import type { RefusalNature } from './nature.ts';

export const settingsRefusals = {
  'legal-entity.unknown': {
    nature: 'unknown',
    words: 'There is no such legal entity. Load the page again to see those there are.',
  },
  'legal-entity.named-alike': {
    nature: 'conflict',
    words: 'Another legal entity has this name already. Nothing was saved; choose a name that tells them apart.',
  },
  'calendar.unknown': {
    nature: 'unknown',
    words: 'There is no such calendar. Choose one of those listed.',
  },
  'calendar-day.as-it-is': {
    nature: 'conflict',
    words: 'The calendar already says so. Nothing was changed.',
  },
  'calendar-day.unknown': {
    nature: 'unknown',
    words:
      'Nothing was changed about this day, so there is nothing to take back. Load the page again to see the calendar as it is.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
