// Requests for the data kept on somebody, told in sentences.
import { dateInWords, parseDay } from '../day.ts';
import type { dataRequestHappenings } from '../happenings/data-requests.ts';
import { counted, type Sentences } from './say.ts';

const due = (written: string | null): string => {
  const day = parseDay(written ?? '');
  return day === null ? '' : `, due ${dateInWords(day)}`;
};

const ends = { 'handed-over': 'handed over what', refused: 'refused what', withdrawn: 'noted as withdrawn what' } as const;

const wanted = {
  access: 'for the data kept on them',
  rectification: 'to have something corrected',
  objection: 'who objects to what we do with their data',
  restriction: 'to have what we do with their data restricted',
  erasure: 'to have their data erased',
} as const;
const decided = { granted: 'granted', partly: 'granted in part', declined: 'declined' } as const;

export const dataRequestSentences: Sentences<keyof typeof dataRequestHappenings> = {
  'data-request-logged': ({ number, dueOn }) => `logged request ${number} of somebody for the data kept on them${due(dueOn)}`,
  'data-right-asked': ({ number, right, dueOn }) => `logged request ${number} of somebody ${wanted[right]}${due(dueOn)}`,
  'data-right-decided': ({ number, decision }) => `${decided[decision]} what was asked for in request ${number}`,
  'data-right-carried-out': ({ number }) => `noted that what was granted in request ${number} is done`,
  'data-right-answered': ({ number, decision }) => `answered request ${number}, which was ${decided[decision]}`,
  'erasure-proposed-for-request': ({ number, complaints, kept }) =>
    `proposed to erase ${counted(complaints, 'complaint', 'complaints')} as asked for in request ${number}; ${kept} have to be kept`,
  'processing-restricted': ({ number }) => `restricted what is done with the complaint, as asked for in request ${number}`,
  'processing-let-go-on': ({ number }) => `noted how far the complaint is worked on although request ${number} restricts it`,
  'restriction-lifted': ({ number }) => `lifted the restriction that was made for request ${number}`,
  'data-request-identity-confirmed': ({ number, dueOn }) => `confirmed who asks in request ${number}${due(dueOn)}`,
  'data-request-whose-changed': ({ number, added, taken }) =>
    [
      ...(added > 0 ? [`joined ${counted(added, 'customer', 'customers')} to request ${number} as the same person`] : []),
      ...(taken > 0 ? [`took ${counted(taken, 'customer', 'customers')} off request ${number}`] : []),
    ].join(' and '),
  'data-request-extended': ({ number, dueOn }) => `took more time for request ${number}${due(dueOn)}`,
  'data-request-collected': ({ number, items }) =>
    `collected ${counted(items, 'thing', 'things')} kept on whoever asks in request ${number}`,
  'data-request-parts-opened': ({ number, complaints }) =>
    `was let into ${counted(complaints, 'need-to-know complaint', 'need-to-know complaints')} to answer request ${number}`,
  'data-request-part-redacted': ({ number, item, words }) =>
    `withheld ${words ? 'words of ' : ''}item ${item} of request ${number}`,
  'data-request-given-again': ({ number, item }) => `took back what was withheld of item ${item} of request ${number}`,
  'data-request-looked-over': ({ number, passed }) =>
    passed ? `looked over request ${number} and found it right` : `looked over request ${number} and sent it back`,
  'data-request-bundle-asked': ({ number }) => `asked for the bundle of request ${number}`,
  'data-request-drawn-up': ({ number, items, withheld }) =>
    `drew up the bundle of request ${number}: ${counted(items, 'thing', 'things')}, ${withheld} withheld in whole or part`,
  'data-request-ended': ({ number, as }) => `${ends[as]} was asked for in request ${number}`,
};
