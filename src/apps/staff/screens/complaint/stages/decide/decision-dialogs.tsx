// Which dialog of the stage of deciding is open.
import type { ComponentType } from 'react';
import { AskApproval, DecideOption, RemoveOption } from './decide-forms.tsx';
import { AddCost } from './cost-form.tsx';
import type { DecisionDialog } from './deciding.tsx';
import { LiabilityForm } from './liability-form.tsx';
import { AcceptOffer } from './accept-form.tsx';
import { AnswerOffers, DiscardOffers, MakeOffers, WithdrawOffers } from './offer-forms.tsx';
import { NegotiationForm } from './negotiation-form.tsx';
import { AskOpinion, GiveOpinion } from './opinion-forms.tsx';
import { AddOption, ChangeOption } from './option-form.tsx';
import { ArrangePayment, FailPayment, PayPayment } from './payment-forms.tsx';
import { PrepareOffers } from './prepare-form.tsx';
import { RedressForm } from './redress-form.tsx';
import { RiskForm } from './risk-form.tsx';

type Shown = { readonly onClose: () => void };
type Of<What extends DecisionDialog['what']> = Extract<DecisionDialog, { readonly what: What }>;
type Dialogs = { readonly [What in DecisionDialog['what']]: ComponentType<Of<What> & Shown> };

const dialogs: Dialogs = {
  'add-option': AddOption,
  'propose-liability': LiabilityForm,
  'prepare-offers': PrepareOffers,
  negotiation: NegotiationForm,
  'add-cost': AddCost,
  change: ChangeOption,
  redress: RedressForm,
  remove: RemoveOption,
  recommend: DecideOption,
  choose: DecideOption,
  reject: DecideOption,
  reconsider: DecideOption,
  'rate-risk': RiskForm,
  'ask-opinion': AskOpinion,
  'give-opinion': GiveOpinion,
  'ask-approval': AskApproval,
  'make-offers': MakeOffers,
  accept: AcceptOffer,
  decline: AnswerOffers,
  counter: AnswerOffers,
  withdraw: WithdrawOffers,
  discard: DiscardOffers,
  arrange: ArrangePayment,
  pay: PayPayment,
  fail: FailPayment,
};

export function DecisionDialogs({ dialog, onClose }: Shown & { readonly dialog: DecisionDialog }) {
  const Form = dialogs[dialog.what] as ComponentType<DecisionDialog & Shown>;
  return <Form {...dialog} onClose={onClose} />;
}
