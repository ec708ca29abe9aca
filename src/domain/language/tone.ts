// Words that undo a letter: an apology that is none, blame, and defending ourselves where the customer asked for an answer.
// Each pattern is narrow: a remark that is often wrong is soon not read any more.
import { matchAll, type Pattern, type Remark } from './remark.ts';

const noApology = 'This says that the feeling is the trouble, not what happened. Say what we are sorry for.';
const falseApologies: readonly Pattern[] = [
  {
    find: /\b(?:sorry|apologi[sz]e|apologies|regret)\b[^.!?\n]{0,20}\b(?:you|they) (?:feel|felt|think|thought|believe|believed|perceived?|found it necessary)\b/gi,
    why: noApology,
    instead: 'We are sorry that we …',
  },
  {
    find: /\b(?:sorry|apologi[sz]e)\b (?:if|for any) (?:you|there|anything|this|we|it|inconvenience|distress|upset|confusion|offence|misunderstanding)\b[^.!?\n]{0,30}/gi,
    why: '“If” and “any” doubt that it happened. Name what happened and say sorry for that.',
    instead: 'We are sorry for …',
  },
  {
    find: /\b(?:sorry|apologi[sz]e|apologies) for (?:the |this |your )?inconvenience(?: (?:caused|this (?:has|may have) caused))?\b/gi,
    why: '“Inconvenience” is what everybody writes. Name what happened and say sorry for that.',
    instead: 'We are sorry for …',
  },
  {
    find: /\bapologies for any\b[^.!?\n]{0,30}/gi,
    why: '“Any” doubts that it happened. Name what happened and say sorry for that.',
    instead: 'We are sorry for …',
  },
  {
    find: /\b(?:sorry|regret) (?:that )?(?:you (?:are|were|have been|had to be) (?:unhappy|upset|offended|dissatisfied|disappointed|annoyed|angry))\b/gi,
    why: noApology,
    instead: 'We are sorry that we …',
  },
  {
    find: /\bsorry\b[^.!?\n]{0,60}\bbut\b/gi,
    why: 'What follows “but” takes the apology back. Say the one, and then the other.',
    instead: 'two sentences',
  },
];

const blaming = 'This blames the customer. Say what happened, without who should have.';
const blame: readonly Pattern[] = [
  { find: /\byou (?:have )?(?:failed|neglected|omitted|refused|chose not) to\b/gi, why: blaming, instead: 'We did not receive …' },
  { find: /\byou (?:(?:should|ought to) have|could have (?!the\b|an?\b|your\b|it\b))/gi, why: blaming },
  {
    find: /\byou did (?:not|n['’]t) (?:tell|inform|let us know|provide|contact|pay|read|respond|reply|answer|attend|keep|follow|check)\b/gi,
    why: blaming,
    instead: 'We did not receive …',
  },
  { find: /\b(?:it (?:is|was|remains) )?your (?:own )?responsibility to\b/gi, why: blaming },
  {
    find: /\bas you (?:are|will be|should be|may be) (?:well |fully )?aware\b|\bas you (?:well |should )know\b/gi,
    why: 'This reads as “you should have known”. Say it plainly.',
  },
  {
    find: /\b(?:vexatious|frivolous|unreasonable (?:complaints?|demands?|behaviour)|repeated complaints)\b/gi,
    why: 'This calls the customer a trouble. Say what happened and what we can do.',
  },
  { find: /\byour (?:own )?(?:failure|fault|mistake|negligence|carelessness|error)\b/gi, why: blaming },
  {
    find: /\b(?:had you|if you had(?:n['’]t| not| only)?) (?!any\b|a\b|an\b|the\b|to\b|been given\b|more\b)\p{L}+/giu,
    why: blaming,
  },
  {
    find: /\b(?:as )?you (?:were|have been) (?:clearly |already |repeatedly )?(?:told|informed|advised|warned)\b/gi,
    why: 'This reads as “you should have known”. Say when and how we told them.',
    instead: 'On … we wrote to you that …',
  },
  {
    find: /\byou (?:claim|allege|purport|insist)(?:ed)?\b/gi,
    why: 'This sounds as if we did not believe them.',
    instead: 'you told us',
  },
  {
    find: /\byour (?:allegations?|claims? that)\b/gi,
    why: 'This sounds as if we did not believe them.',
    instead: 'what you told us',
  },
];

const defending = 'This defends us before it answers. Say what we found.';
const defensive: readonly Pattern[] = [
  {
    find: /\bas (?:we have |I have )?(?:already|previously) (?:stated|explained|advised|mentioned|said)\b/gi,
    why: 'This sounds impatient. Say it again, plainly.',
  },
  {
    find: /\b(?:this|it|that) is (?:simply |just )?(?:our|company) policy\b/gi,
    why: 'A policy is no reason. Say what it is for, and why it is fair here.',
  },
  {
    find: /\b(?:in line with|in accordance with|due to) (?:our |company )?policy\b/gi,
    why: 'A policy is no reason. Say what it is for, and why it is fair here.',
  },
  {
    find: /\bfull and final (?:settlement|response to all)\b/gi,
    why: 'This asks them to give something up. Say plainly what accepting means, and that they may take their time.',
  },
  {
    find: /\b(?:we (?:will|may|shall|reserve the right to) (?:consider|take|seek|begin) (?:legal (?:action|advice|proceedings)))\b/gi,
    why: 'This threatens. Whoever complains may complain again.',
  },
  {
    find: /\bwe (?:value your (?:custom|feedback|business)|strive to|pride ourselves)\b/gi,
    why: 'Everybody writes this. Show it by what follows.',
  },
  { find: /\brest assured\b/gi, why: 'This asks for trust. Say what will be done.' },
  { find: /\bwe (?:must|have to|would|feel we must) point out\b/gi, why: defending },
  {
    find: /\bour records (?:clearly|plainly) show\b/gi,
    why: 'This tells the customer that they are wrong. Say what the record is and what it shows.',
    instead: 'Our record of … shows',
  },
  { find: /\b(?:not|in no way|hardly) our (?:fault|responsibility)\b/gi, why: defending },
  {
    find: /\bwe take (?:all )?complaints? (?:very |extremely )?seriously\b/gi,
    why: 'Everybody writes this. Show it by what follows.',
  },
  {
    find: /\b(?:nothing|little) (?:more )?(?:that )?(?:we|I) (?:can|could) (?:do|have done)\b/gi,
    why: 'Say why, and who may help instead.',
  },
  {
    find: /\b(?:isolated|one-off) (?:incident|case|occurrence)\b/gi,
    why: 'It did happen to this customer. Say what was done so that it does not happen again.',
  },
];

export const toneIn = (text: string): Remark[] => [
  ...matchAll('false-apology', text, falseApologies),
  ...matchAll('blame', text, blame),
  ...matchAll('defensive', text, defensive),
];
