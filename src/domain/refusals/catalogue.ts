// Every way the program says no, by code. One file a chapter; this is their sum and their closed vocabulary.
import type { RefusalNature } from './nature.ts';
import { accessRefusals } from './access.ts';
import { figureRefusals } from './figures.ts';
import { fileRefusals } from './files.ts';
import { importRefusals } from './import.ts';
import { intakeRefusals } from './intake.ts';
import { investigationRefusals } from './investigation.ts';
import { letterRefusals } from './letters.ts';
import { outgoingRefusals } from './outgoing.ts';
import { kernelRefusals } from './kernel.ts';
import { informingRefusals } from './informing.ts';
import { closingRefusals } from './closing.ts';
import { escalationRefusals } from './escalation.ts';
import { portalRefusals } from './portal.ts';
import { problemRefusals } from './problems.ts';
import { promiseRefusals } from './promises.ts';
import { mailRefusals } from './mail.ts';
import { moneyRefusals } from './money.ts';
import { offerRefusals } from './offers.ts';
import { assessmentRefusals } from './assessments.ts';
import { procedureRefusals } from './procedure.ts';
import { redressRefusals } from './redress.ts';
import { ruleRefusals } from './rules.ts';
import { dataRequestRefusals } from './data-requests.ts';
import { retentionRefusals } from './retention.ts';
import { returnRefusals } from './returns.ts';
import { regimeRefusals } from './regimes.ts';
import { settingsRefusals } from './settings.ts';
import { deskRefusals } from './desks.ts';
import { signalRefusals } from './signals.ts';
import { togetherRefusals } from './together.ts';
import { triageRefusals } from './triage.ts';
import { understandingRefusals } from './understanding.ts';
import { wayInRefusals } from './way-in.ts';

export const refusals = {
  ...kernelRefusals,
  ...accessRefusals,
  ...intakeRefusals,
  ...fileRefusals,
  ...figureRefusals,
  ...importRefusals,
  ...letterRefusals,
  ...outgoingRefusals,
  ...triageRefusals,
  ...informingRefusals,
  ...closingRefusals,
  ...escalationRefusals,
  ...promiseRefusals,
  ...problemRefusals,
  ...procedureRefusals,
  ...assessmentRefusals,
  ...understandingRefusals,
  ...investigationRefusals,
  ...togetherRefusals,
  ...redressRefusals,
  ...offerRefusals,
  ...retentionRefusals,
  ...dataRequestRefusals,
  ...moneyRefusals,
  ...returnRefusals,
  ...settingsRefusals,
  ...ruleRefusals,
  ...regimeRefusals,
  ...portalRefusals,
  ...signalRefusals,
  ...deskRefusals,
  ...mailRefusals,
  ...wayInRefusals,
} satisfies Record<string, { nature: RefusalNature; words: string }>;

export type RefusalCode = keyof typeof refusals;
