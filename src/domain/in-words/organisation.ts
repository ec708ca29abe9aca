// What happens to settings, saved lists and the record itself, told in sentences.
import type { recordHappenings } from '../happenings/record.ts';
import type { settingsHappenings } from '../happenings/settings.ts';
import type { togetherHappenings } from '../happenings/together.ts';
import { type Taxonomy, taxonomies } from '../taxonomy.ts';
import { counted, inSentence, listed, type Sentences } from './say.ts';

type Kinds = keyof typeof settingsHappenings | keyof typeof recordHappenings | keyof typeof togetherHappenings;

const changed = (changes: Readonly<Record<string, { was: string; becomes: string }>>): string =>
  listed(Object.entries(changes).map(([field, { was, becomes }]) => `${field} from “${was}” to “${becomes}”`));

export const organisationSentences: Sentences<Kinds> = {
  'taxonomy-changed': ({ node, taxonomy, change, name: renamed, under }, { name }) => {
    const list = inSentence(taxonomies[taxonomy as Taxonomy]);
    if (change === 'added') return `added “${renamed?.becomes ?? name(node)}” to ${list}`;
    if (change === 'renamed') return `renamed “${renamed?.was ?? name(node)}” to “${renamed?.becomes ?? name(node)}”`;
    if (change === 'moved') return `moved “${name(node)}” ${under?.becomes ? `below “${name(under.becomes)}”` : 'to the top'}`;
    return change === 'retired' ? `retired “${name(node)}”` : `brought back “${name(node)}”`;
  },
  'organisation-changed': ({ changes }) => `changed ${changed(changes)}`,
  'legal-entity-added': (facts) => `added the legal entity ${facts.name}`,
  'legal-entity-changed': (facts) => `changed the legal entity ${facts.name}: ${changed(facts.changes)}`,
  'calendar-day-changed': (facts) =>
    facts.becomes === null
      ? `put ${facts.day} back as the calendar has it (${facts.calendar})`
      : `made ${facts.day} ${facts.becomes.holiday ? 'a holiday' : 'a working day'} (${facts.calendar})`,
  'search-reindexed': (facts) => `read ${counted(facts.complaints, 'complaint', 'complaints')} anew for search`,
  'view-saved': (facts) => (facts.shared ? 'saved a list for everyone' : 'saved a list'),
  'view-removed': () => 'removed a saved list',
  'record-sealed': (facts) => `sealed the record: ${counted(facts.chains, 'chain', 'chains')}`,
  'record-exported': () => 'exported the record',
  'record-verification-asked': () => 'asked for the record to be verified',
  'record-verified': (facts) =>
    `verified the record: ${counted(facts.entries, 'entry', 'entries')}, ${facts.faults === 0 ? 'nothing altered' : counted(facts.faults, 'fault', 'faults')}`,
};
