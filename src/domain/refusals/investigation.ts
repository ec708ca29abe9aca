// Refusals while a complaint is looked into.
import type { RefusalNature } from './nature.ts';

export const investigationRefusals = {
  'finding.reply-owed': {
    nature: 'conflict',
    words:
      'A colleague complained about has not had their right of reply, so nothing is found against them yet. What you wrote is kept; ask for their reply, or say why it is not needed.',
  },
  'evidence.unknown': {
    nature: 'unknown',
    words: 'A piece of evidence you chose is not in the register, or was struck. Choose among those that stand.',
  },
  'evidence.struck': { nature: 'conflict', words: 'This piece of evidence was struck already. Its reason stands beside it.' },
  'evidence.in-use': {
    nature: 'conflict',
    words: 'A finding that stands rests on this. Change the finding first, so that it says what it rests on instead.',
  },
  'fact.unknown': { nature: 'unknown', words: 'There is no such fact on this complaint.' },
  'fact.struck': { nature: 'conflict', words: 'This fact was struck already. Set it down again if it is one after all.' },
  'contribution.unknown': { nature: 'unknown', words: 'There is no such request here.' },
  'contribution.settled': {
    nature: 'conflict',
    words: 'This request is settled: it was answered, declined or taken back. Nothing was changed.',
  },
  'contribution.due-past': { nature: 'invalid', words: 'The day it is due has passed. Choose today or a later day.' },
  'contribution.not-by-link': {
    nature: 'conflict',
    words: 'This person has an account and answers there, so there is no link. Chase them instead.',
  },
  'contribution.cannot-be-asked': {
    nature: 'conflict',
    words: 'This person does not work here any more, or has not joined yet. Ask somebody else, or ask by a link.',
  },
  'reply.not-subject': {
    nature: 'conflict',
    words: 'The complaint is not about this person, so there is no right of reply. Ask for a contribution instead.',
  },
  'reply.had': { nature: 'conflict', words: 'This colleague has already replied, declined, or been left out with a reason.' },
  'question.unknown': { nature: 'unknown', words: 'There is no such question in the plan.' },
  'question.settled': { nature: 'conflict', words: 'This question was struck. Set it again if it is one after all.' },
  'task.unknown': { nature: 'unknown', words: 'There is no such task in the plan.' },
  'task.settled': { nature: 'conflict', words: 'This task is done or was struck already. Nothing was changed.' },
  'task.not-for-them': {
    nature: 'conflict',
    words: 'This person may not see the complaint. Choose somebody who may, or ask them for a contribution instead.',
  },
  'checklist.unknown': { nature: 'unknown', words: 'There is no such item on the checklist for this track.' },
  'check.own-complaint': {
    nature: 'not-allowed',
    words: 'Whoever handles a complaint does not check their own work. Somebody else must.',
  },
  'check.own-finding': {
    nature: 'not-allowed',
    words: 'Somebody who made a finding here does not check it. Somebody else must.',
  },
  'check.not-ready': {
    nature: 'conflict',
    words: 'There is nothing to check yet: some points have no finding. Find on them first.',
  },
  'check.asked': { nature: 'conflict', words: 'A second person has been asked already and has not answered yet.' },
  'check.none-asked': { nature: 'conflict', words: 'Nobody was asked to check this, or it was checked already.' },
} as const satisfies Record<string, { nature: RefusalNature; words: string }>;
