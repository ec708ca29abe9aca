// The work that commands may leave for later, as a closed list: a job that nobody works does not compile. Each is worked by a
// command in turn (src/apps/worker/), so it too leaves its entry in the record.
export interface LaterWork {
  /** Bring in the rows of an uploaded register. */
  'run-import': { import: string };
  /** Take back every complaint of an import. */
  'undo-import': { import: string };
  /** Seal the heads of all chains that grew. */
  'seal-record': Record<string, never>;
  /** Remove what has expired: sessions, links, receipts, presence. */
  'clear-expired': Record<string, never>;
  /** Tell handlers what of theirs is at risk or overdue. */
  'warn-handlers': Record<string, never>;
  /** Tell owners which of their promises are nearly due or late. */
  'warn-promise-owners': Record<string, never>;
  /** Mark what customers were asked for and did not send in time. */
  'mark-late-information': Record<string, never>;
  /** Tell of contributions that are overdue. */
  'warn-of-contributions': Record<string, never>;
  /** Close offers whose last day is past. */
  'expire-offers': Record<string, never>;
  /** Escalate what is at risk, where the organisation chose so. */
  'escalate-at-risk': Record<string, never>;
  /** Reckon anew how long settled complaints are kept, where something about that changed. */
  'reckon-retention': Record<string, never>;
  /** Anonymise or erase what two people decided. */
  'carry-out-disposal': { disposal: string };
  /** Draw up the bundle that is handed over to somebody who asked for their data. */
  'draw-up-bundle': { request: string; version: number };
  /** Remove contents from object storage that nothing names any more. */
  'remove-objects': { digests: readonly string[] };
  /** Verify the whole record and keep what was found. */
  'verify-record': { verification: string };
  /** Set the hours of daily work anew, because the organisation's time zone changed. */
  'set-timetable': Record<string, never>;
  /** Count the clocks of open complaints anew, because this calendar changed. */
  'recount-clocks': { calendar: string };
  /** Count the clocks of open complaints under these rules anew, because the organisation set another time of its own. */
  'recount-targets': { rulePack: string };
  /** Send a message that a command left to be sent. */
  'send-message': { message: string };
  /** Check files that came in for malware, and make copies of pictures to be shown. */
  'check-files': Record<string, never>;
  /** Prepare or send acknowledgements of new complaints, as the organisation chose. */
  'acknowledge-new': Record<string, never>;
  /** Tell customers what they are due to hear, as far by itself as the organisation chose. */
  'keep-informed': Record<string, never>;
  /** Ask some of those whose contact was settled how it went. */
  'ask-feedback': Record<string, never>;
  /** Send what was put off or could not be sent before, and find what was broken off. */
  'send-waiting': Record<string, never>;
  /** Read the contacts that nobody read yet for signals. */
  'read-contacts': Record<string, never>;
  /** Put what another model read on the list of what is to be read, all of it. */
  'read-again': { model: string };
  /** Weigh open contacts again, whose circumstances may have changed. */
  'weigh-again': Record<string, never>;
  /** Tell other help desks of the signs in their contacts, and what came of them. */
  'tell-desks': Record<string, never>;
  /** See what is new in what customers tell us, and propose it as a problem. */
  'see-what-is-new': Record<string, never>;
  /** Tell the next customers of problems what was approved, as many as are due. */
  'tell-affected': Record<string, never>;
  /** Write every complaint's words for search anew, because the organisation's language changed. */
  'reindex-search': Record<string, never>;
}

export type Later = { [Name in keyof LaterWork]: { job: Name; body: LaterWork[Name] } }[keyof LaterWork];

export const laterWorkNames = [
  'run-import',
  'undo-import',
  'seal-record',
  'clear-expired',
  'warn-handlers',
  'warn-promise-owners',
  'escalate-at-risk',
  'mark-late-information',
  'warn-of-contributions',
  'expire-offers',
  'reckon-retention',
  'carry-out-disposal',
  'remove-objects',
  'draw-up-bundle',
  'verify-record',
  'set-timetable',
  'recount-clocks',
  'recount-targets',
  'send-message',
  'send-waiting',
  'check-files',
  'acknowledge-new',
  'keep-informed',
  'ask-feedback',
  'read-contacts',
  'read-again',
  'weigh-again',
  'tell-desks',
  'see-what-is-new',
  'tell-affected',
  'reindex-search',
] as const satisfies readonly (keyof LaterWork)[];

/** What follows from every contact that comes in: it is read for signals, outside of whoever's way it came in by. */
export const readTheContact = { job: 'read-contacts', body: {} } as const satisfies Later;
