// Notifications: what a colleague should hear of without looking. A closed list of kinds, each in words made when it is read, so
// that what is stored names people and complaints by id and holds no personal text.
export const notificationKinds = [
  'mentioned',
  'given',
  'transferred',
  'handed-back',
  'corrected',
  'due-soon',
  'overdue',
  'promise-asked',
  'promise-handed-back',
  'promise-soon',
  'promise-late',
  'information-late',
  'opinion-asked',
  'opinion-given',
  'approval-asked',
  'approval-given',
  'approval-sent-back',
  'asked',
  'contribution-came',
  'contribution-late',
  'check-asked',
  'check-answered',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

const words: Readonly<Record<NotificationKind, (who: string) => string>> = {
  mentioned: (who) => `${who} mentioned you in a note`,
  given: (who) => `${who} gave you a complaint`,
  transferred: (who) => `${who} transferred a complaint to you`,
  'handed-back': (who) => `${who} handed back a complaint you gave them`,
  corrected: (who) => `${who} corrected a note that mentioned you`,
  'opinion-asked': (who) => `${who} asked what you think of an option`,
  'opinion-given': (who) => `${who} told you what they think of an option`,
  'approval-asked': (who) => `${who} asked you to approve something`,
  'approval-given': (who) => `${who} approved what you asked for`,
  'approval-sent-back': (who) => `${who} sent back what you asked approval for`,
  'due-soon': () => 'A complaint of yours is due soon',
  overdue: () => 'A complaint of yours is overdue',
  'promise-asked': (who) => `${who} asks you to see to a promise`,
  'promise-handed-back': (who) => `${who} handed back a promise you made`,
  'promise-soon': () => 'A promise of yours is nearly due',
  'promise-late': () => 'A promise of yours is late',
  'information-late': () => 'A customer has not sent what you asked for',
  asked: (who) => `${who} asked you for a contribution`,
  'contribution-came': (who) => `${who} answered what you asked for a complaint`,
  'contribution-late': () => 'A contribution to a complaint of yours is overdue',
  'check-asked': (who) => `${who} asked you to check how a complaint was investigated`,
  'check-answered': (who) => `${who} checked the investigation of a complaint of yours`,
};

/** "Amira Khan gave you a complaint". `by` is null where the program itself speaks. */
export const notificationInWords = (kind: NotificationKind, by: string | null): string => words[kind](by ?? 'Somebody');
