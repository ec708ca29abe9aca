// How far the deciding of a complaint has come: options put down and chosen, what a second person was asked, offers with the customer,
// money on its way. The rail and the next step are told from it.
export interface DecidingProgress {
  readonly options: number;
  readonly chosen: number;
  /** Requests for approval that wait, and that came back. */
  readonly waiting: number;
  readonly sentBack: number;
  /** Options that a second person approved and that nobody has chosen yet. */
  readonly approved: number;
  /** Rounds of offers prepared that have not been put to the customer. */
  readonly prepared: number;
  /** Rounds of offers that lie before the customer, and that were countered, declined or ran out last. */
  readonly open: number;
  readonly unanswered: boolean;
  /** Chosen options whose money was never offered nor sent on its way. */
  readonly unarranged: number;
  readonly toPay: number;
  readonly failed: number;
}

export const nothingDecided: DecidingProgress = {
  options: 0,
  chosen: 0,
  waiting: 0,
  sentBack: 0,
  approved: 0,
  prepared: 0,
  open: 0,
  unanswered: false,
  unarranged: 0,
  toPay: 0,
  failed: 0,
};

interface Told {
  readonly is: boolean;
  readonly words: string;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export function decidingItems({ options, chosen, waiting, sentBack, prepared, open, toPay, failed }: DecidingProgress): Told[] {
  const told = (is: boolean, n: number, words: string): Told[] => (n > 0 ? [{ is, words }] : []);
  return [
    ...told(true, options, count(options, 'option weighed', 'options weighed')),
    ...told(chosen > 0, options, chosen > 0 ? count(chosen, 'option chosen', 'options chosen') : 'No option chosen yet'),
    ...told(false, waiting, count(waiting, 'approval waited for', 'approvals waited for')),
    ...told(false, sentBack, `${count(sentBack, 'request', 'requests')} for approval sent back`),
    ...told(false, prepared, 'Offers prepared, not yet put to the customer'),
    ...told(false, open, 'Offers with the customer'),
    ...told(false, toPay, `${count(toPay, 'payment', 'payments')} to make`),
    ...told(false, failed, `${count(failed, 'payment', 'payments')} that did not arrive`),
  ];
}

/** What deciding asks for next, with the reason; undefined when it holds nothing up. */
export function decidingStep(
  { options, chosen, waiting, sentBack, approved, prepared, open, unanswered, unarranged, toPay, failed }: DecidingProgress,
  answered: boolean,
): { readonly says: string; readonly because: string } | undefined {
  if (failed > 0)
    return { says: 'Look after a payment that did not arrive', because: 'the customer is still waiting for the money' };
  if (answered && toPay > 0)
    return { says: 'See that what was agreed is paid', because: `${count(toPay, 'payment is', 'payments are')} still to be made` };
  if (answered && unarranged > 0)
    return { says: 'Arrange the payment of what was chosen', because: 'money was chosen, and nobody has set it on its way' };
  if (answered) return undefined;
  if (sentBack > 0) return { says: 'Look at what was sent back', because: 'a request for approval came back with a reason' };
  if (waiting > 0) return { says: 'Wait for the approval, or ask how far it is', because: 'a second person was asked to approve' };
  if (open > 0) return { says: 'Wait for the customer’s answer to the offers', because: 'they lie before the customer' };
  if (prepared > 0) return { says: 'Put the offers to the customer', because: 'they are prepared and have not gone' };
  if (approved > 0 && chosen === 0)
    return { says: 'Choose the option that was approved', because: 'a second person agreed to it; choosing it is left to you' };
  if (unanswered) return { says: 'Decide what to offer now', because: 'the last offers were not taken up' };
  return options > 0 && chosen === 0
    ? { says: 'Choose among the options', because: options === 1 ? 'one is put down' : `${options} are put down` }
    : undefined;
}
