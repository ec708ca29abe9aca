// What happens to settings, saved lists and the record itself, told in sentences.
import { type AuthorityKind, authorityNames } from '../authority.ts';
import { dateInWords, parseDay } from '../day.ts';
import type { recordHappenings } from '../happenings/record.ts';
import type { settingsHappenings } from '../happenings/settings.ts';
import type { togetherHappenings } from '../happenings/together.ts';
import { isLanguage, languages, settingNames } from '../organisation.ts';
import { isRole, type Role, roles } from '../role.ts';
import { type Taxonomy, taxonomies } from '../taxonomies.ts';
import { counted, inSentence, listed, type Sentences, type Told } from './say.ts';

type Kinds = keyof typeof settingsHappenings | keyof typeof recordHappenings | keyof typeof togetherHappenings;

type Changes = Readonly<Record<string, { was: string; becomes: string }>>;

/** 'the calendar from “England and Wales” to “Scotland”'; rules and calendars are named like anything else with an id. */
const changed = (changes: Changes, name: Told['name']): string =>
  listed(
    Object.entries(changes).map(([setting, { was, becomes }]) => {
      const said = (value: string): string => {
        if (setting === 'calendar' || setting === 'rulePack') return name(value);
        if (setting === 'linkLifeDays' || setting === 'sameCustomerDays') return counted(Number(value), 'day', 'days');
        return setting === 'language' && isLanguage(value) ? languages[value].name : value;
      };
      return `the ${settingNames[setting] ?? setting} from “${said(was)}” to “${said(becomes)}”`;
    }),
  );

const dayOf = (day: string): string => {
  const read = parseDay(day);
  return read === null ? day : dateInWords(read);
};

type RateDay = { from: string; was: string | null; becomes: string | null };
type Renamed = { was: string; becomes: string };
type Followed = { was: string | null; becomes: string | null };

function rateChanges(name: Renamed, follows: Followed, days: readonly RateDay[]): string[] {
  const rate = ({ from, was, becomes }: RateDay): string => {
    if (was === null) return `${becomes} from ${dayOf(from)} added`;
    return becomes === null ? `${was} from ${dayOf(from)} taken off` : `from ${dayOf(from)} ${becomes} in place of ${was}`;
  };
  return [
    ...(name.was === name.becomes ? [] : [`its name to “${name.becomes}”`]),
    ...(follows.was === follows.becomes
      ? []
      : [follows.becomes === null ? 'it follows no published rate now' : 'the published rate it follows']),
    ...days.map(rate),
  ];
}

export const organisationSentences: Sentences<Kinds> = {
  'taxonomy-changed': ({ node, taxonomy, change, name: renamed, under, before }, { name }) => {
    const list = inSentence(taxonomies[taxonomy as Taxonomy]);
    if (change === 'added') return `added “${renamed?.becomes ?? name(node)}” to ${list}`;
    if (change === 'renamed') return `renamed “${renamed?.was ?? name(node)}” to “${renamed?.becomes ?? name(node)}”`;
    if (change === 'ordered') return `put “${name(node)}” ${before ? `before “${name(before)}”` : 'last'}`;
    if (change === 'moved') return `moved “${name(node)}” ${under?.becomes ? `below “${name(under.becomes)}”` : 'to the top'}`;
    return change === 'retired' ? `retired “${name(node)}”` : `brought back “${name(node)}”`;
  },
  'authority-limit-changed': ({ limit, role, person, was, becomes }, { name }) =>
    `changed the authority of ${person === null ? `every ${inSentence(isRole(role ?? '') ? roles[role as Role].name : (role ?? ''))}` : name(person)} for ` +
    `${inSentence(authorityNames[limit as AuthorityKind] ?? limit)} from ${was} to ${becomes}`,
  'organisation-changed': ({ changes }, { name }) => `changed ${changed(changes, name)}`,
  'rate-table-added': ({ name, rates }) => `added the table of rates “${name}” with ${counted(rates, 'rate', 'rates')}`,
  'rate-table-changed': ({ name, follows, days }) =>
    `changed the table of rates “${name.was}”: ${listed(rateChanges(name, follows, days))}`,
  'rate-table-retired': ({ name }) => `retired the table of rates “${name}”`,
  'legal-entity-added': (facts, { name }) =>
    `added the legal entity ${facts.name} (${name(facts.rulePack)}, ${name(facts.calendar)})`,
  'legal-entity-changed': (facts, { name }) => `changed the legal entity ${facts.name}: ${changed(facts.changes, name)}`,
  'calendar-day-changed': ({ day, calendar, becomes }, { name }) => {
    if (becomes === null) return `put ${dayOf(day)} back as the calendar ${name(calendar)} came`;
    const made = becomes.holiday ? 'a day nobody works' : 'a working day';
    return `made ${dayOf(day)} ${made} in ${name(calendar)}: ${becomes.reason}`;
  },
  'clocks-recounted': ({ calendar, was, becomes }, { name }) => {
    const because = `because the calendar ${name(calendar)} changed`;
    if (was === becomes || becomes === null || was === null) return `counted the clocks anew, ${because}`;
    return `counted the clocks anew, ${because}: due ${dayOf(becomes)}, where it was ${dayOf(was)}`;
  },
  'search-reindexed': (facts) => `read ${counted(facts.complaints, 'complaint', 'complaints')} anew for search`,
  'view-saved': (facts) => (facts.shared ? 'saved a list for everyone' : 'saved a list'),
  'view-removed': () => 'removed a saved list',
  'record-sealed': (facts) => `sealed the record: ${counted(facts.chains, 'chain', 'chains')}`,
  'record-exported': () => 'exported the record',
  'record-verification-asked': () => 'asked for the record to be verified',
  'record-verified': (facts) =>
    `verified the record: ${counted(facts.entries, 'entry', 'entries')}, ${facts.faults === 0 ? 'nothing altered' : counted(facts.faults, 'fault', 'faults')}`,
};
