// The worker: takes later work from the queue, one piece at a time each, and does it. It also picks up imports that stand still.
import type { LaterWork } from '#handling/later-work.ts';
import { clearExpired } from '#handling/access/clear-expired.ts';
import { type Command, type House, perform } from '#handling/command.ts';
import { removeOldDeskContacts } from '#handling/desks/remove-old-desk-contacts.ts';
import { findUncertain } from '#handling/mail/find-uncertain.ts';
import { escalateWhatIsAtRisk } from '#handling/escalation/escalate-what-is-at-risk.ts';
import { warnPromiseOwners } from '#handling/promises/warn-promise-owners.ts';
import { warnOfContributions } from '#handling/investigation/warn-of-contributions.ts';
import { expireOffers } from '#handling/redress/expire-offers.ts';
import { sealRecord } from '#handling/record/seal-record.ts';
import { warnHandlers } from '#handling/triage/warn-handlers.ts';
import { markLateInformation } from '#handling/understanding/mark-late-information.ts';
import { isSetUp } from '#views/settings/time-zone.ts';
import { runImport } from './jobs/run-import.ts';
import { carryOutAll, carryOutWhole } from './jobs/carry-out-disposal.ts';
import { reckonAllRetention } from './jobs/reckon-retention.ts';
import { drawUpBundle } from './jobs/draw-up-bundle.ts';
import { removeObjects } from './jobs/remove-objects.ts';
import { recountAllTargets } from './jobs/recount-targets.ts';
import { recountAllClocks } from './jobs/recount-clocks.ts';
import { reindexSearch } from './jobs/reindex-search.ts';
import { ContactWatch } from './contact-watch.ts';
import { readAgain, weighAllAgain } from './jobs/read-again.ts';
import { ContactReader } from './jobs/read-contacts.ts';
import { FileChecker } from './jobs/check-files.ts';
import { acknowledgeNew } from './jobs/acknowledge-new.ts';
import { askFeedback } from './jobs/ask-feedback.ts';
import { keepInformed } from './jobs/keep-informed.ts';
import { sendMessage, sendWaiting } from './jobs/send-message.ts';
import { tellAffected } from './jobs/tell-affected.ts';
import { tellAllDesks } from './jobs/tell-desks.ts';
import { runUndo } from './jobs/undo-import.ts';
import { verifyTheRecord } from './jobs/verify-record.ts';
import { MailCounter } from './mail-counter.ts';
import { pickUpStalled } from './stalled-imports.ts';
import { setTimetable } from './timetable.ts';
import { underWay } from './under-way.ts';

/** What stays in hand from one piece of work to the next. */
interface Tools {
  readonly counter: MailCounter;
  readonly checker: FileChecker;
  readonly reader: ContactReader;
  readonly watch: ContactWatch;
}

type Job<Name extends keyof LaterWork> = (house: House, body: LaterWork[Name], stop: AbortSignal, tools: Tools) => Promise<void>;

/** Every piece of later work that is done here, by its name. */
const jobs: { readonly [Name in keyof LaterWork]: Job<Name> } = {
  'run-import': (house, body, stop) => runImport(house, { import: body.import, stop }),
  'undo-import': (house, body, stop) => runUndo(house, body.import, stop),
  'seal-record': (house) => byTheClock(house, sealRecord),
  'clear-expired': async (house) => {
    await byTheClock(house, clearExpired);
    await byTheClock(house, removeOldDeskContacts);
  },
  'warn-handlers': (house) => byTheClock(house, warnHandlers),
  'escalate-at-risk': (house) => byTheClock(house, escalateWhatIsAtRisk),
  'warn-promise-owners': (house) => byTheClock(house, warnPromiseOwners),
  'mark-late-information': (house) => byTheClock(house, markLateInformation),
  'warn-of-contributions': (house) => byTheClock(house, warnOfContributions),
  'expire-offers': (house) => byTheClock(house, expireOffers),
  'reckon-retention': async (house, _, stop) => {
    await reckonAllRetention(house, stop);
    await carryOutAll(house, stop);
  },
  'carry-out-disposal': (house, body, stop) => carryOutWhole(house, body.disposal, stop),
  'draw-up-bundle': (house, body) => drawUpBundle(house, body),
  'remove-objects': (house, body) => removeObjects(house, body.digests),
  'verify-record': (house, body) => verifyTheRecord(house, body.verification),
  'set-timetable': (house) => setTimetable(house),
  'recount-clocks': (house, body, stop) => recountAllClocks(house, body.calendar, stop),
  'recount-targets': (house, body, stop) => recountAllTargets(house, body.rulePack, stop),
  'send-message': (house, body, _, { counter }) => sendMessage(house, counter, body.message),
  'acknowledge-new': (house, _, stop) => acknowledgeNew(house, stop),
  'keep-informed': (house, _, stop) => keepInformed(house, stop),
  'ask-feedback': (house, _, stop) => askFeedback(house, stop),
  'send-waiting': (house, _, stop, { counter }) => sendWaiting(house, counter, stop),
  'read-contacts': (house, _, stop, { reader }) => reader.readAll(house, stop),
  'read-again': async (house, body, stop, { reader }) => void (await readAgain(house, body, { stop, reader })),
  'weigh-again': (house, _, stop) => weighAllAgain(house, stop),
  'see-what-is-new': (house, _, stop, { watch }) => watch.look(house, stop),
  'tell-affected': (house, _, stop) => tellAffected(house, stop),
  'tell-desks': (house, _, stop) => tellAllDesks(house, stop),
  'check-files': (house, _, stop, { checker }) => checker.work(house, stop),
  'reindex-search': (house, _, stop) => reindexSearch(house, stop),
};

export interface Working {
  readonly log: (line: string) => void;
  /** Nobody else can be at work on this database when it is opened, so whatever stands still does so since a kill. */
  readonly alone: boolean;
}

export interface Worker {
  /** Stops taking work, and waits for the piece at hand to come to a place where it can be left. */
  stop(): Promise<void>;
}

export async function startWorker(house: House, { log, alone }: Working): Promise<Worker> {
  const stopping = new AbortController();
  const work = underWay();
  const tools = { counter: new MailCounter(), checker: new FileChecker(), reader: new ContactReader(), watch: new ContactWatch() };
  if (alone) await perform(house, findUncertain, { alone }, { actor: { kind: 'program', name: 'mail' } });
  for (const name of Object.keys(jobs)) {
    await house.jobs.work(name, { batchSize: 1, pollingIntervalSeconds: 1 }, async ([given]) => {
      if (given) await work.follow(take({ house, stop: stopping.signal, tools }, given.name, given.data));
    });
  }
  await setTimetable(house);
  // A house that an earlier version filled has no reckoning yet, and need not wait for the night.
  await house.jobs.send('reckon-retention', {});
  await house.jobs.send('check-files', {});
  const looking = pickUpStalled({ house, log, work, stop: stopping.signal }, alone);
  return {
    async stop() {
      clearInterval(looking);
      stopping.abort();
      await Promise.all(Object.keys(jobs).map((name) => house.jobs.offWork(name, { wait: false })));
      await work.settled();
      tools.counter.close();
    },
  };
}

/** What the program does by itself at its hours. There was no organisation to do it for yet: then there is nothing to do. */
async function byTheClock<Reply>(house: House, command: Command<Record<string, never>, Reply>): Promise<void> {
  if (await isSetUp(house.db)) await perform(house, command, {}, { actor: { kind: 'program', name: 'clock' } });
}

interface AtWork {
  readonly house: House;
  readonly stop: AbortSignal;
  readonly tools: Tools;
}

async function take({ house, stop, tools }: AtWork, name: string, body: unknown): Promise<void> {
  const job = jobs[name as keyof LaterWork] as Job<never> | undefined;
  if (!job) throw new Error(`There is nobody to do the work “${name}”.`);
  await job(house, body as never, stop, tools);
}
