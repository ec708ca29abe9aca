// The kinds of happenings, gathered as people look for them in the record: what happened about people, settings, complaints,
// the record itself. Every kind is in one of these; one that is new falls to complaints until its chapter is named here.
import { accessHappenings } from './happenings/access.ts';
import { type HappeningKind, happenings } from './happening.ts';
import { importHappenings } from './happenings/import.ts';
import { recordHappenings } from './happenings/record.ts';
import { settingsHappenings } from './happenings/settings.ts';

export const kindGroups = {
  people: 'People and their way in',
  settings: 'Settings',
  complaints: 'Complaints and contacts',
  imports: 'Imports',
  record: 'The record itself',
} as const;

export type KindGroup = keyof typeof kindGroups;

// These stand in a chapter of their own because of who may do them, and are looked for among complaints.
const ofComplaints: ReadonlySet<string> = new Set<HappeningKind>([
  'complaint-viewed',
  'need-to-know-made',
  'need-to-know-lifted',
  'readers-changed',
  'subject-named',
  'subject-removed',
  'clocks-recounted',
]);

export function groupOf(kind: HappeningKind): KindGroup {
  if (ofComplaints.has(kind)) return 'complaints';
  if (kind === 'expired-cleared') return 'record';
  if (Object.hasOwn(accessHappenings, kind)) return 'people';
  if (Object.hasOwn(settingsHappenings, kind)) return 'settings';
  if (Object.hasOwn(importHappenings, kind)) return 'imports';
  return Object.hasOwn(recordHappenings, kind) ? 'record' : 'complaints';
}

export const isKind = (name: string): name is HappeningKind => Object.hasOwn(happenings, name);

/** 'Second factor turned on': a kind as it stands in a list to choose from. */
export const kindInWords = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');

/** Every kind with its group, in the order of their words. */
export function kindsInGroups(): { kind: HappeningKind; group: KindGroup }[] {
  const all = Object.keys(happenings).filter(isKind);
  return all.toSorted((a, b) => (a < b ? -1 : 1)).map((kind) => ({ kind, group: groupOf(kind) }));
}
