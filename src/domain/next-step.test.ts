// The next step in words, and the rail of stages: what a case itself shows, and nothing it does not.
import { nothingDecided } from './deciding-progress.ts';
import { describe, expect, it } from 'vitest';
import { type CaseFacts, nextStep } from './next-step.ts';
import { type RailFacts, stageRail } from './stage-rail.ts';

const ready: CaseFacts = {
  state: 'open',
  handler: 'Sam',
  waitingOn: 'us',
  acknowledged: true,
  points: 2,
  classified: true,
  reachable: true,
  authorityAwaited: [],
  due: { what: 'Response', when: 'in 12 working days', standing: 'running', informs: false },
  promises: { owed: 0, late: 0 },
  letters: { writing: 0, sent: 0, untold: null },
  mergedInto: null,
  understanding: 'confirmed',
  asked: { open: 0, late: 0 },
  investigation: { unfound: [], found: 2, justified: 0, evidence: 1, contributions: [], unheard: [], quality: 'not-asked' },
  deciding: nothingDecided,
  ending: { otherRules: [], asked: true, lessons: 1 },
};

describe('The next step', () => {
  it.each<[string, Partial<CaseFacts>, string, string]>([
    [
      'is to give it an owner while it has none',
      { handler: null, acknowledged: false },
      'Take it, or give it to a handler',
      'nobody owns it yet',
    ],
    [
      'is to acknowledge it',
      { acknowledged: false },
      'Acknowledge it: the reference, what happens next, and whom to ask',
      'the response is due in 12 working days',
    ],
    [
      'is to see who may speak for the customer',
      { authorityAwaited: ['Kofi'] },
      'See Kofi’s authority to speak for the customer',
      'until then we may not tell them about the case',
    ],
    ['is to set out the points', { points: 0 }, 'Set out its points', 'each thing complained about needs its own answer'],
    ['is to say what it is about', { classified: false }, 'Say what it is about', 'product and category are not chosen yet'],
    [
      'is to wait when somebody else has to act',
      { waitingOn: 'customer' },
      'Wait for the customer, or ask again',
      'we asked them for something',
    ],
    ['is to answer it when all is there', {}, 'Answer its 2 points', 'the response is due in 12 working days'],
    [
      'is to close it once answered, whatever was missing before',
      { state: 'answered', points: 0, handler: null },
      'Close it',
      'it has been answered and nothing is outstanding',
    ],
    [
      'leads to the other one once merged',
      { state: 'merged', mergedInto: 'C-26-04F7K' },
      'Go on with C-26-04F7K',
      'this one was merged into it',
    ],
    ['is nothing once closed', { state: 'closed' }, 'Nothing more to do', 'it is closed; reopen it if the customer comes back'],
  ])('%s', (_, facts, says, because) => {
    expect(nextStep({ ...ready, ...facts })).toMatchObject({ says, because });
  });

  it('is never to say what it is about where there is nothing to choose from', () => {
    expect(nextStep({ ...ready, classified: null }).says).toBe('Answer its 2 points');
  });

  it('is to finish a letter that is being written, once everything else is known', () => {
    expect(nextStep({ ...ready, letters: { writing: 1, sent: 0, untold: null } })).toMatchObject({
      says: 'Finish the letter and send it',
      stage: 'respond',
    });
  });

  it('is to weigh what would put it right before the answer, where a point was found justified', () => {
    const investigation = { ...ready.investigation, justified: 1 };
    const weigh = nextStep({ ...ready, investigation });
    expect(weigh).toMatchObject({ says: 'Weigh what would put it right', stage: 'decide' });
    expect(nextStep({ ...ready, investigation, letters: { writing: 1, sent: 0, untold: null } })).toMatchObject({
      stage: 'respond',
    });
    expect(nextStep({ ...ready, investigation, deciding: { ...nothingDecided, options: 2, chosen: 1 } }).says).toBe(
      'Answer its 2 points',
    );
  });

  it('is to put offers to the customer that are prepared, unless others lie before them or a second person is asked', () => {
    const deciding = { ...nothingDecided, options: 1, chosen: 0, prepared: 1, unanswered: true };
    expect(nextStep({ ...ready, deciding })).toMatchObject({ says: 'Put the offers to the customer', stage: 'decide' });
    expect(nextStep({ ...ready, deciding: { ...deciding, open: 1 } }).because).toBe('they lie before the customer');
    expect(nextStep({ ...ready, deciding: { ...deciding, waiting: 1 } }).says).toMatch(/^Wait for the approval/);
  });

  it('is to choose what a second person approved, until something is chosen', () => {
    const deciding = { ...nothingDecided, options: 2, approved: 1 };
    expect(nextStep({ ...ready, deciding }).says).toBe('Choose the option that was approved');
    expect(nextStep({ ...ready, deciding: { ...deciding, chosen: 1 } }).says).toBe('Answer its 2 points');
  });

  it('names what an answered complaint still asks for before it is closed', () => {
    const answered = { ...ready, state: 'answered' } as const;
    const deciding = { ...nothingDecided, toPay: 1 };
    expect(nextStep({ ...answered, deciding })).toMatchObject({ says: 'See that what was agreed is paid', stage: 'decide' });
    expect(nextStep({ ...answered, deciding: { ...nothingDecided, chosen: 1, unarranged: 1 } })).toMatchObject({
      says: 'Arrange the payment of what was chosen',
      stage: 'decide',
    });
    const open = { otherRules: ['Rules for data'], asked: false, lessons: 0 };
    expect(nextStep({ ...answered, ending: open }).because).toBe('nothing says it yet under Rules for data');
    expect(nextStep({ ...answered, ending: { otherRules: [], asked: false, lessons: 0 } })).toMatchObject({ stage: 'put-right' });
    expect(nextStep({ ...answered, ending: { otherRules: [], asked: true, lessons: 0 } })).toMatchObject({ stage: 'learn' });
  });

  it('puts what is late before all else', () => {
    const due = { what: 'Response', when: '2 working days late', standing: 'overdue', informs: false } as const;
    expect(nextStep({ ...ready, handler: null, due })).toMatchObject({
      because: 'the response is 2 working days late',
      deed: 'record-answer',
    });
  });

  it('is to tell the customer how it stands when that is what is late or at risk, whoever else we wait for', () => {
    const due = { what: 'Keeping the complainant informed', when: 'tomorrow', standing: 'at-risk', informs: true } as const;
    expect(nextStep({ ...ready, waitingOn: 'colleague', due })).toMatchObject({
      says: 'Tell the customer how it stands',
      because: 'the time for keeping the complainant informed ends tomorrow',
      deed: 'tell-progress',
    });
  });

  it('is to ask the customer again for what has not come, also once the complaint is answered', () => {
    const asked = { open: 2, late: 1 };
    expect(nextStep({ ...ready, asked })).toMatchObject({ says: 'Ask the customer again', stage: 'understand' });
    expect(nextStep({ ...ready, state: 'answered', asked })).toMatchObject({ because: 'what we asked them for has not come' });
  });

  it('is to keep what was promised once answered, and before all but the clock when it is late', () => {
    expect(nextStep({ ...ready, state: 'answered', promises: { owed: 2, late: 0 } })).toMatchObject({
      because: '2 promises are still to be kept',
      stage: 'put-right',
    });
    expect(nextStep({ ...ready, promises: { owed: 1, late: 1 } })).toMatchObject({ because: 'a promise is late' });
  });
});

describe('The rail of stages', () => {
  const promises = { owed: 0, late: 0, kept: 0, broken: 0 };
  const facts: RailFacts = {
    ...ready,
    stage: 'investigate',
    outcomeWanted: true,
    investigation: { unfound: [], found: 0, justified: 0, evidence: 0, contributions: [], unheard: [], quality: 'not-asked' },
    answered: false,
    outcome: null,
    promises,
    ending: { otherRules: [], asked: false, lessons: 0 },
  };

  it('ticks nothing off because a later stage was reached', () => {
    const [listen] = stageRail({ ...facts, stage: 'learn', acknowledged: false });
    expect(listen?.missing).toEqual(['Not acknowledged yet']);
  });

  it('says of an answered complaint what its ending still lacks', () => {
    const lacking = (stage: string) => stageRail({ ...facts, state: 'answered' }).find((one) => one.stage === stage)?.missing;
    expect(lacking('put-right')).toEqual(['Customer not asked whether they are satisfied']);
    expect(lacking('learn')).toEqual(['What it teaches is not noted']);
  });

  it('says nothing of stages of which nothing is kept', () => {
    const rail = stageRail(facts);
    expect(rail.map(({ stage }) => stage)).toEqual([
      'listen',
      'understand',
      'investigate',
      'decide',
      'respond',
      'put-right',
      'learn',
    ]);
    for (const stage of ['investigate', 'decide', 'put-right', 'learn'])
      expect(rail.find((one) => one.stage === stage)).toMatchObject({ done: [], missing: [] });
  });

  it('gives no clock that asks for news as the reason to answer', () => {
    const due = {
      what: 'Keeping the complainant informed',
      when: 'in 6 working days',
      standing: 'running',
      informs: true,
    } as const;
    expect(nextStep({ ...ready, due }).because).not.toContain('informed');
    expect(nextStep({ ...ready, due: { ...due, informs: false } }).because).toContain('informed');
  });
});
