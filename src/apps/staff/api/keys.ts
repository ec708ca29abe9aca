// The names under which answers are kept in the browser, one line for each question the screens ask.
export const keys = {
  me: ['me'],
  lapsed: ['lapsed'],
  setUp: ['set-up'],
  invitation: (token: string) => ['invitation', token],
  settings: ['settings'],
  calendars: ['calendars'],
  calendar: (id: string, year: number) => ['calendars', id, year],
  rules: ['rules'],
  verifications: ['verifications'],
  anyRecord: ['record'],
  record: (filter: object) => ['record', filter],
  recordPeople: ['record-people'],
} as const;
