// Refusals while a complaint is decided and put right: options, money, authority, approvals, liability.
import type { RefusalNature } from './nature.ts';

export const redressRefusals = {
  'option.unknown': { nature: 'unknown', words: 'This option is no longer on the list. Look at the list again.' },
  'option.offered': {
    nature: 'conflict',
    words: 'This option lies before the customer, so it stays as it is. Withdraw the offer first, or add another option.',
  },
  'option.agreed': { nature: 'conflict', words: 'The customer agreed to this option, so it stays as it was agreed.' },
  'option.being-paid': {
    nature: 'conflict',
    words: 'Money is being paid by this option, so it stays as it is. Add another option for anything more.',
  },
  'option.rejected': {
    nature: 'conflict',
    words: 'This option was rejected. Take it back into consideration first, with the reason.',
  },
  'option.chosen': {
    nature: 'conflict',
    words: 'This option is chosen as it stands. Take it back into consideration first, then change it.',
  },
  'option.chosen-already': { nature: 'conflict', words: 'This option is chosen already, so nothing was changed.' },
  'option.stands-so': { nature: 'conflict', words: 'The option already stands so. Nothing was changed.' },
  'option.has-no-money': { nature: 'conflict', words: 'This option holds no money, so there is nothing to pay.' },
  'risk.not-less': {
    nature: 'invalid',
    words: 'What is left after mitigation cannot be more than the risk itself. Nothing was saved; what you typed is still here.',
  },
  'risk.unknown': { nature: 'unknown', words: 'This risk is not rated for the option. Look at the option again.' },
  'opinion.may-not-see': {
    nature: 'not-allowed',
    words: 'This colleague may not see the complaint. Open it to them first, or ask them in words and note what they say.',
  },
  'opinion.asked-already': {
    nature: 'conflict',
    words: 'This colleague was already asked about this option. Their view will appear beside it.',
  },
  'opinion.of-oneself': {
    nature: 'invalid',
    words: 'You are asking yourself. Choose a colleague; what you think yourself can stand in the option or in a note.',
  },
  'opinion.not-yours': {
    nature: 'not-allowed',
    words: 'Only the colleague who was asked can say what they think. Nothing was changed. What they tell you can stand in a note.',
  },
  'opinion.unknown': { nature: 'unknown', words: 'Nobody was asked this. Look at the option again.' },
  'money.not-this-currency': {
    nature: 'conflict',
    words: 'Money is already kept on this complaint in another currency, and the two cannot be added. Nothing was saved.',
  },
  'authority.exceeded': {
    nature: 'not-allowed',
    words: 'This goes over your authority. Nothing was decided, and what you wrote is kept. Ask somebody to approve it.',
  },
  'authority.nothing-to-ask': {
    nature: 'conflict',
    words: 'This needs nobody’s approval: it is within your own authority. You can go on with it yourself.',
  },
  'liability.no-proposal': { nature: 'unknown', words: 'There is no such proposal on liability. Look at the page again.' },
  'liability.settled': {
    nature: 'conflict',
    words: 'This proposal was decided or replaced. To change the position, propose it anew.',
  },
  'approval.unknown': { nature: 'unknown', words: 'Nobody asked for this approval, or you may not see the complaint it is about.' },
  'approval.subject-unknown': {
    nature: 'unknown',
    words: 'What you ask approval for is no longer there. Look at the complaint again.',
  },
  'approval.settled': { nature: 'conflict', words: 'This was already decided or taken back. Nothing was changed.' },
  'approval.own': {
    nature: 'not-allowed',
    words: 'You asked for this yourself, so somebody else decides on it. You can take the request back.',
  },
  'approval.not-yours': { nature: 'not-allowed', words: 'Only whoever asked for the approval can take the request back.' },
  'approval.changed-since': {
    nature: 'stale',
    words:
      'What this is about was changed after the approval was asked or after you opened it, so nothing was decided. Look at it again; if it is not what was asked, it has to be asked again.',
  },
  'approval.over-your-limit': {
    nature: 'not-allowed',
    words: 'This goes over your own authority. It still waits for somebody whose authority reaches that far.',
  },
  'approval.asked-already': {
    nature: 'conflict',
    words: 'Approval of exactly this was already asked and is waited for. Nothing was changed.',
  },
  'approver.may-not': {
    nature: 'not-allowed',
    words: 'This colleague cannot approve it: they may not see the complaint or do not approve. Choose somebody else.',
  },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
