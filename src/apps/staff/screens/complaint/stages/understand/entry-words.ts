// Where an entry of what happened comes from, in words.
import { channelInWords } from '#domain/channel.ts';
import { chronologySources } from '#domain/chronology.ts';
import type { Entry } from './questions.ts';

type From = Pick<Entry, 'source' | 'sourceWords' | 'contact' | 'file'>;

/** 'A contact in the conversation (phone): she rang twice', 'A file: report.pdf'. */
export function sourceInWords({ source, sourceWords, contact, file }: From): string {
  const named = file?.name ?? (contact ? channelInWords(contact.channel).toLowerCase() : '');
  return [chronologySources[source], named, sourceWords].filter(Boolean).join(': ');
}
