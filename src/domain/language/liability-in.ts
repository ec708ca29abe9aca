// Words that admit liability. An apology is none (Compensation Act 2006, section 2: an apology, an offer of treatment or other
// redress shall not of itself amount to an admission of negligence or breach of statutory duty), so "we are sorry that we
// missed the visit" is never remarked on. Where admitting was decided by somebody with the authority, nothing is said.
import { matchAll, type Pattern, type Remark } from './remark.ts';

const why =
  'This admits liability, which somebody with the authority has to decide. An apology for what happened needs nobody’s leave.';
const instead = 'We are sorry that …';
const admissions: readonly Pattern[] = [
  {
    find: /\b(?:we|the company|the organisation) (?:fully |hereby |do )?(?:accept|admit|acknowledge)(?:s|ed)? (?:full |legal |complete |all |our )*(?:liability|legal responsibility|negligence|fault|culpability)\b/gi,
    why,
    instead,
  },
  { find: /\bwe (?:are|were) (?:legally |fully |clearly |solely )*(?:liable|negligent|at fault|in breach)\b/gi, why, instead },
  { find: /\b(?:due to|because of|caused by|result of) our (?:own )?(?:negligence|breach)\b/gi, why, instead },
  { find: /\bwe (?:have )?(?:breached|broken) (?:the |our |your )?(?:contract|duty|statutory|legal|agreement)\b/gi, why, instead },
  { find: /\b(?:breach of (?:contract|duty|statutory duty)) (?:by us|on our part)\b/gi, why, instead },
  { find: /\bwe (?:broke|acted against) the law\b/gi, why, instead },
  { find: /\b(?:it|this|that) (?:is|was) (?:entirely |all |solely )?our (?:legal )?(?:fault|negligence)\b/gi, why, instead },
  {
    find: /\bwe (?:are|were) (?:fully |wholly )?responsible for (?:the |your |any |all )?(?:damage|loss|losses|injury|harm|death)\b/gi,
    why,
    instead,
  },
  { find: /\b(?:a|in) breach of (?:our|the|your) (?:contract|duty|agreement|statutory|legal)\b/gi, why, instead },
  { find: /\byou are (?:legally )?entitled to (?:damages|compensation)\b/gi, why, instead: 'We offer you …' },
];

export const liabilityIn = (text: string): Remark[] => matchAll('liability', text, admissions);
