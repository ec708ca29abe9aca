// Notifications: what a colleague should hear of without looking. A closed list of kinds, each in words made when it is read, so
// that what is stored names people and complaints by id and holds no personal text.
export const notificationKinds = ['mentioned', 'given', 'transferred', 'handed-back', 'corrected', 'due-soon', 'overdue'] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** "Amira Khan gave you a complaint". `by` is null where the program itself speaks. */
export function notificationInWords(kind: NotificationKind, by: string | null): string {
  const who = by ?? 'Somebody';
  switch (kind) {
    case 'mentioned':
      return `${who} mentioned you in a note`;
    case 'given':
      return `${who} gave you a complaint`;
    case 'transferred':
      return `${who} transferred a complaint to you`;
    case 'handed-back':
      return `${who} handed back a complaint you gave them`;
    case 'corrected':
      return `${who} corrected a note that mentioned you`;
    case 'due-soon':
      return 'A complaint of yours is due soon';
    case 'overdue':
      return 'A complaint of yours is overdue';
  }
}
