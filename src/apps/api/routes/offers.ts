// Routes between offer and payment: rounds of offers and their answers, payments with proof, what a complaint cost.
import { z } from 'zod';
import { acceptOffer } from '#handling/redress/accept-offer.ts';
import { addCost } from '#handling/redress/add-cost.ts';
import { approvePayment } from '#handling/redress/approve-payment.ts';
import { arrangePayment } from '#handling/redress/arrange-payment.ts';
import { counterOffers } from '#handling/redress/counter-offers.ts';
import { declineOffers } from '#handling/redress/decline-offers.ts';
import { discardOffers } from '#handling/redress/discard-offers.ts';
import { makeOffers } from '#handling/redress/make-offers.ts';
import { noteNegotiation } from '#handling/redress/note-negotiation.ts';
import { prepareOffers } from '#handling/redress/prepare-offers.ts';
import { recordFailedPayment } from '#handling/redress/record-failed-payment.ts';
import { recordPayment } from '#handling/redress/record-payment.ts';
import { removeCost } from '#handling/redress/remove-cost.ts';
import { retryPayment } from '#handling/redress/retry-payment.ts';
import { withdrawOffers } from '#handling/redress/withdraw-offers.ts';
import { onComplaint, version } from '../on-complaint.ts';

const made = z.object({ id: z.uuid() });

export const offerRoutes = [
  onComplaint('offers', 'Prepare offers to the customer', prepareOffers, made),
  onComplaint('offers-discarded', 'Discard offers that were not made', discardOffers, made),
  onComplaint('offers-made', 'Put prepared offers to the customer', makeOffers, version),
  onComplaint('offers-accepted', 'Record that the customer accepted an offer', acceptOffer, version),
  onComplaint('offers-declined', 'Record that the customer declined the offers', declineOffers, version),
  onComplaint('offers-countered', 'Record what the customer asks for instead', counterOffers, version),
  onComplaint('offers-withdrawn', 'Withdraw offers', withdrawOffers, version),
  onComplaint('negotiation', 'Note what each side needs, and our limits', noteNegotiation, version),
  onComplaint('payments', 'Put the money of a chosen option on its way', arrangePayment, z.object({ payments: z.array(z.uuid()) })),
  onComplaint('payments-released', 'Release a payment', approvePayment, version),
  onComplaint('payments-made', 'Record that a payment was made, with its proof', recordPayment, version),
  onComplaint('payments-failed', 'Record that a payment did not arrive', recordFailedPayment, version),
  onComplaint('payments-retried', 'Take up a failed payment again', retryPayment, version),
  onComplaint('costs', 'Note what the complaint cost us', addCost, made),
  onComplaint('cost-removals', 'Take a cost off again', removeCost, made),
];
