// How a complaint was decided and put right, told in sentences.
import { type ApprovalKind, approvalKinds, type SendBackReason, sendBackReasons } from '../approval.ts';
import { isCurrency } from '../currency.ts';
import type { redressHappenings } from '../happenings/redress.ts';
import { type LiabilityPosition, liabilityPositions } from '../liability.ts';
import { money, moneyInWords } from '../money.ts';
import { type OptionKind, optionKinds } from '../option.ts';
import { type RiskKind, riskKinds } from '../option-risk.ts';
import { amountsInWords } from '../redress.ts';
import { inSentence, listed, type Sentences } from './say.ts';

const option = (kind: string): string => `the option “${inSentence(optionKinds[kind as OptionKind] ?? kind)}”`;
const risk = (kind: string): string => inSentence(riskKinds[kind as RiskKind] ?? kind);
const asked = (kind: string): string => inSentence(approvalKinds[kind as ApprovalKind] ?? kind);
const amounts = (given: Record<string, number>, code: string): string => (isCurrency(code) ? amountsInWords(given, code) : code);
const cost = (minor: number, code: string): string => (isCurrency(code) ? moneyInWords(money(minor, code)) : String(minor));
const position = (name: string): string => inSentence(liabilityPositions[name as LiabilityPosition] ?? name);
const approved = (approval: string | null): string => (approval === null ? '' : ', as approved');

export const redressSentences: Sentences<keyof typeof redressHappenings> = {
  'option-added': (facts) => `added ${option(facts.sort)}`,
  'option-changed': (facts) => `changed ${option(facts.sort)}: ${listed(facts.parts)}`,
  'option-removed': (facts) => `took ${option(facts.sort)} off the list`,
  'option-recommended': (facts) => `recommended ${option(facts.sort)}`,
  'option-chosen': (facts) => `chose ${option(facts.sort)} (${amounts(facts.amounts, facts.currency)})${approved(facts.approval)}`,
  'option-rejected': (facts) => `rejected ${option(facts.sort)}`,
  'option-reconsidered': (facts) => `took ${option(facts.sort)} back into consideration; it was ${facts.was}`,
  'redress-set': (facts) =>
    `changed the redress of ${option(facts.sort)} from ${amounts(facts.was, facts.currency)} to ${amounts(facts.becomes, facts.currency)}`,
  'risk-rated': (facts) =>
    `rated the ${risk(facts.risk)} risk of ${option(facts.sort)}: ${facts.score} of 25, ${facts.residual} after mitigation`,
  'risk-dropped': (facts) => `took the ${risk(facts.risk)} risk off ${option(facts.sort)}`,
  'opinion-asked': (facts, { name }) => `asked ${name(facts.of)} what they think of ${option(facts.sort)}`,
  'opinion-given': (facts, { name }) => `noted what ${name(facts.of)} thinks of ${option(facts.sort)}`,
  'liability-proposed': (facts) => `proposed on liability: ${position(facts.position)}`,
  'liability-decided': (facts) =>
    `decided on liability: ${position(facts.position)}` +
    (facts.position === 'admitted' ? ` (it would cost ${cost(facts.cost, facts.currency)})` : '') +
    approved(facts.approval),
  'approval-asked': (facts) => `asked for approval of ${asked(facts.matter)}`,
  'approval-given': (facts, { name }) => `approved ${asked(facts.matter)}, asked by ${name(facts.askedBy)}`,
  'approval-sent-back': (facts, { name }) =>
    `sent ${asked(facts.matter)} back to ${name(facts.askedBy)}: ${inSentence(sendBackReasons[facts.reason as SendBackReason] ?? facts.reason)}`,
  'approval-withdrawn': (facts) => `no longer asks for approval of ${asked(facts.matter)}`,
};
