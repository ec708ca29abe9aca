// Which dialog of the stage of deciding is open.
import { AskApproval, DecideOption, RemoveOption } from './decide-forms.tsx';
import type { DecisionDialog } from './deciding.tsx';
import { LiabilityForm } from './liability-form.tsx';
import { AskOpinion, GiveOpinion } from './opinion-forms.tsx';
import { AddOption, ChangeOption } from './option-form.tsx';
import { RedressForm } from './redress-form.tsx';
import { RiskForm } from './risk-form.tsx';

export function DecisionDialogs({ dialog, onClose }: { readonly dialog: DecisionDialog; readonly onClose: () => void }) {
  switch (dialog.what) {
    case 'add-option':
      return <AddOption onClose={onClose} />;
    case 'propose-liability':
      return <LiabilityForm onClose={onClose} />;
    case 'change':
      return <ChangeOption option={dialog.option} onClose={onClose} />;
    case 'redress':
      return <RedressForm option={dialog.option} onClose={onClose} />;
    case 'remove':
      return <RemoveOption option={dialog.option} onClose={onClose} />;
    case 'rate-risk':
      return <RiskForm option={dialog.option} risk={dialog.risk} onClose={onClose} />;
    case 'ask-opinion':
      return <AskOpinion option={dialog.option} onClose={onClose} />;
    case 'give-opinion':
      return <GiveOpinion option={dialog.option} opinion={dialog.opinion} onClose={onClose} />;
    case 'ask-approval':
      return <AskApproval {...dialog} onClose={onClose} />;
    case 'recommend':
    case 'choose':
    case 'reject':
    case 'reconsider':
      return <DecideOption option={dialog.option} way={dialog.what} onClose={onClose} />;
  }
}
