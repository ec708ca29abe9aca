// Routes by which a complaint is decided: its options, their risks, views and money, liability, and approvals.
import { z } from 'zod';
import { addOption } from '#handling/redress/add-option.ts';
import { approve } from '#handling/redress/approve.ts';
import { askApproval } from '#handling/redress/ask-approval.ts';
import { askOpinion } from '#handling/redress/ask-opinion.ts';
import { changeOption } from '#handling/redress/change-option.ts';
import { chooseOption } from '#handling/redress/choose-option.ts';
import { decideLiability } from '#handling/redress/decide-liability.ts';
import { dropRisk } from '#handling/redress/drop-risk.ts';
import { giveOpinion } from '#handling/redress/give-opinion.ts';
import { proposeLiability } from '#handling/redress/propose-liability.ts';
import { rateRisk } from '#handling/redress/rate-risk.ts';
import { recommendOption } from '#handling/redress/recommend-option.ts';
import { reconsiderOption } from '#handling/redress/reconsider-option.ts';
import { rejectOption } from '#handling/redress/reject-option.ts';
import { removeOption } from '#handling/redress/remove-option.ts';
import { sendBack } from '#handling/redress/send-back.ts';
import { setRedress } from '#handling/redress/set-redress.ts';
import { withdrawApproval } from '#handling/redress/withdraw-approval.ts';
import { ApprovalPage, approvalPage } from '#views/redress/approval-page.ts';
import { Approvals, approvals } from '#views/redress/approvals.ts';
import { Decision, decision } from '#views/redress/decision.ts';
import { interestPreview, InterestShown, interestWanted } from '#views/redress/interest-preview.ts';
import { askingOf } from '../asking.ts';
import { onComplaint, version } from '../on-complaint.ts';
import { route } from '../route.ts';

const made = z.object({ id: z.uuid() });

export const redressRoutes = [
  route({
    method: 'GET',
    path: '/api/complaints/:id/decision',
    tag: 'Redress',
    summary: 'Read how a complaint is decided: options, risks, money, liability, approvals',
    params: z.object({ id: z.uuid() }),
    reply: Decision,
    scope: 'read',
    handle: (asked) => decision(askingOf(asked), asked.params.id),
  }),
  onComplaint('options', 'Add an option', addOption, made),
  onComplaint('option-changes', 'Change what an option says', changeOption, version),
  onComplaint('option-removals', 'Take an option off the list', removeOption, version),
  onComplaint('option-recommendations', 'Recommend an option', recommendOption, version),
  onComplaint('option-choices', 'Choose an option', chooseOption, version),
  onComplaint('option-rejections', 'Reject an option', rejectOption, version),
  onComplaint('option-reconsiderations', 'Take an option back into consideration', reconsiderOption, version),
  onComplaint('option-redress', 'Say what money an option gives', setRedress, version),
  route({
    method: 'GET',
    path: '/api/complaints/:id/interest',
    tag: 'Redress',
    summary: 'Work out simple interest by the days, without keeping it',
    params: z.object({ id: z.uuid() }),
    query: interestWanted,
    reply: InterestShown,
    scope: 'read',
    handle: ({ params, query, ...asked }) => interestPreview(askingOf(asked), params.id, query),
  }),
  onComplaint('option-risks', 'Rate a risk of an option', rateRisk, version),
  onComplaint('option-risk-removals', 'Take a risk off an option', dropRisk, version),
  onComplaint('opinion-requests', 'Ask a colleague what they think of an option', askOpinion, made),
  onComplaint('opinions', 'Give what a colleague thinks of an option', giveOpinion, made),
  onComplaint('liability-proposals', 'Propose a position on liability', proposeLiability, made),
  onComplaint('liability-decisions', 'Decide on liability as proposed', decideLiability, made),
  onComplaint('approval-requests', 'Ask a second person to approve', askApproval, made),
  onComplaint('approvals', 'Approve what a colleague asked', approve, made),
  onComplaint('approvals-sent-back', 'Send back what a colleague asked', sendBack, made),
  onComplaint('approval-withdrawals', 'Take back a request for approval', withdrawApproval, made),
  route({
    method: 'GET',
    path: '/api/approvals',
    tag: 'Redress',
    summary: 'List what waits for approval',
    reply: Approvals,
    scope: 'read',
    handle: (asked) => approvals(askingOf(asked)),
  }),
  route({
    method: 'GET',
    path: '/api/approvals/:id',
    tag: 'Redress',
    summary: 'Read one thing that waits for approval, with the whole case',
    params: z.object({ id: z.uuid() }),
    reply: ApprovalPage,
    scope: 'read',
    handle: (asked) => approvalPage(askingOf(asked), asked.params.id),
  }),
];
