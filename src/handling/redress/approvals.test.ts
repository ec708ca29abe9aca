// Authority and the second person: what goes over a limit, who approves it, and what an approval covers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal, type Refusal } from '#domain/refusal.ts';
import { perform } from '#handling/command.ts';
import { changeAuthorityLimit } from '#handling/settings/change-authority-limit.ts';
import { approvalPage } from '#views/redress/approval-page.ts';
import { approvals } from '#views/redress/approvals.ts';
import { myWork } from '#views/my-work/my-work.ts';
import { complaint, historyOf } from '#test/support/intake.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { person, team } from '#test/support/people.ts';
import { approved, asked, choose, decisionOf, option } from '#test/support/redress.ts';
import { approve } from './approve.ts';
import { decideLiability } from './decide-liability.ts';
import { proposeLiability } from './propose-liability.ts';
import { reconsiderOption } from './reconsider-option.ts';
import { sendBack } from './send-back.ts';
import { setRedress } from './set-redress.ts';
import { withdrawApproval } from './withdraw-approval.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const loss = (minor: number) => [{ basis: 'financial-loss' as const, minor }];

/** A handler and a manager of one team, and a complaint of theirs. */
async function scene() {
  const shared = await team(house, `Team ${Math.random()}`);
  const handler = await person(house, { teams: [shared], name: 'Hana Handler' });
  const manager = await person(house, { teams: [shared], roles: ['manager'], name: 'Mo Manager' });
  const { id } = await complaint(house, handler, { team: shared });
  return { handler, manager, id };
}
const wordsOf = (answer: object | Refusal): string => (isRefusal(answer) ? answer.words : '');
const asking = (actor: Awaited<ReturnType<typeof person>>) => ({ db: house.db, actor, rules: house.rules, now: house.clock() });

describe('Choosing what goes over one’s authority', () => {
  it('is refused, saying how far the authority reaches, until a second person has approved it', async () => {
    const { handler, manager, id } = await scene();
    const one = await option(house, handler, id, loss(40000));
    const no = await choose(house, handler, id, one);
    expect(no).toMatchObject({ code: 'authority.exceeded', nature: 'not-allowed' });
    expect(wordsOf(no)).toContain('would come to £400 on this complaint, and your limit is £250');
    const approval = await asked(house, handler, id, 'option', one);
    done(await approved(house, manager, id, approval));
    done(await choose(house, handler, id, one));
    expect((await historyOf(house, handler, id)).slice(-2)).toEqual([
      'approved a solution, asked by Hana Handler',
      'chose the option “compensation” (£400: financial loss £400), as approved',
    ]);
  });

  it('is not passed by splitting an amount into options, since the sum on the complaint counts', async () => {
    const { handler, id } = await scene();
    const [first, second] = [await option(house, handler, id, loss(20000)), await option(house, handler, id, loss(20000))];
    done(await choose(house, handler, id, first));
    expect(await choose(house, handler, id, second)).toMatchObject({ code: 'authority.exceeded' });
  });

  it('is not passed by splitting an amount into items of one option', async () => {
    const { handler, id } = await scene();
    const one = await option(house, handler, id, [...loss(15000), ...loss(15000)]);
    expect(await choose(house, handler, id, one)).toMatchObject({ code: 'authority.exceeded' });
  });

  it('is not covered by an approval once a penny was changed', async () => {
    const { handler, manager, id } = await scene();
    const one = await option(house, handler, id, loss(40000));
    done(await approved(house, manager, id, await asked(house, handler, id, 'option', one)));
    const changed = { complaint: id, option: one, version: 2, items: loss(40001) };
    done(await perform(house, setRedress, changed, { actor: handler }));
    expect(await choose(house, handler, id, one)).toMatchObject({ code: 'authority.exceeded' });
  });

  it('is not covered by an approval once more was committed beside it', async () => {
    const { handler, manager, id } = await scene();
    const large = await option(house, handler, id, loss(40000));
    const small = await option(house, handler, id, loss(10000));
    done(await approved(house, manager, id, await asked(house, handler, id, 'option', large)));
    done(await choose(house, handler, id, small));
    expect(await choose(house, handler, id, large)).toMatchObject({ code: 'authority.exceeded' });
  });

  it('asks nothing of whoever takes back what a colleague chose', async () => {
    const { handler, manager, id } = await scene();
    const one = await option(house, handler, id, loss(40000));
    const { version } = done(await choose(house, manager, id, one));
    const back = { complaint: id, option: one, version, reason: 'The receipts came in' };
    done(await perform(house, reconsiderOption, back, { actor: handler }));
    expect((await decisionOf(house, handler, id)).committed).toEqual({});
  });
});

describe('Approving', () => {
  it('is not for whoever asked, even with the authority', async () => {
    const { manager, id } = await scene();
    const one = await option(house, manager, id, loss(40000));
    const approval = await asked(house, manager, id, 'option', one);
    expect(await approved(house, manager, id, approval)).toMatchObject({ code: 'approval.own' });
    expect((await approvals(asking(manager))).forMe).toBe(0);
  });

  it('is not for a colleague who only handles, nor for one whose own authority does not reach so far', async () => {
    const { handler, manager, id } = await scene();
    const one = await option(house, handler, id, loss(600000));
    const approval = await asked(house, handler, id, 'option', one);
    expect(await approved(house, handler, id, approval)).toMatchObject({ code: 'permission.missing' });
    expect(await approved(house, manager, id, approval)).toMatchObject({ code: 'approval.over-your-limit' });
    const page = done(await approvalPage(asking(manager), approval));
    expect(page.allowed).toEqual(['send-back']);
    expect(page.whyNot).toContain('your limit is £5,000');
  });

  it('is refused when what it is about was changed since the person looked', async () => {
    const { handler, manager, id } = await scene();
    const one = await option(house, handler, id, loss(40000));
    const approval = await asked(house, handler, id, 'option', one);
    const digest = (await decisionOf(house, manager, id)).approvals[0]?.digest ?? '';
    const small = await option(house, handler, id, loss(1000));
    done(await choose(house, handler, id, small));
    expect(done(await approvalPage(asking(manager), approval))).toMatchObject({ changed: true, allowed: [] });
    expect(await perform(house, approve, { complaint: id, approval, digest }, { actor: manager })).toMatchObject({
      code: 'approval.changed-since',
      nature: 'stale',
    });
  });

  it('shows the page the same digest as the command that would refuse it', async () => {
    const { handler, manager, id } = await scene();
    const one = await option(house, handler, id, loss(40000));
    const approval = await asked(house, handler, id, 'option', one);
    expect(done(await approvalPage(asking(manager), approval))).toMatchObject({
      changed: false,
      allowed: ['approve', 'send-back'],
    });
    expect(await approvals(asking(manager))).toMatchObject({
      forMe: 1,
      waiting: [{ id: approval, what: 'A compensation', over: [] }],
    });
  });

  it('says in the list what it adds and what is committed with it, and of an admission what it may cost', async () => {
    const { handler, manager, id } = await scene();
    const [first, second] = [await option(house, handler, id, loss(20000)), await option(house, handler, id, loss(40000))];
    done(await choose(house, handler, id, first));
    const approval = await asked(house, handler, id, 'option', second);
    const { waiting } = await approvals(asking(manager));
    expect(waiting.find((one) => one.id === approval)?.price).toEqual({ adds: 40000, total: 60000, others: 0, currency: 'GBP' });
  });

  it('can be withheld: it goes back with a reason from the list and words, and can be asked anew', async () => {
    const { handler, manager, id } = await scene();
    const one = await option(house, handler, id, loss(40000));
    const approval = await asked(house, handler, id, 'option', one);
    const digest = (await decisionOf(house, manager, id)).approvals[0]?.digest ?? '';
    const back = { complaint: id, approval, digest, reason: 'evidence', words: 'Where are the receipts?' };
    done(await perform(house, sendBack, back, { actor: manager }));
    expect((await historyOf(house, handler, id)).at(-1)).toBe(
      'sent a solution back to Hana Handler: the evidence does not carry it yet',
    );
    expect((await myWork(asking(handler))).waiting).toMatchObject([{ kind: 'approval-sent-back', by: 'Mo Manager', id }]);
    house.pass({ minutes: 5 });
    const again = await asked(house, handler, id, 'option', one);
    expect((await decisionOf(house, handler, id)).approvals.map(({ id, state }) => [id, state])).toEqual([
      [again, 'waiting'],
      [approval, 'sent-back'],
    ]);
  });

  it('is found by nobody who may not see the complaint', async () => {
    const { handler, id } = await scene();
    const stranger = await person(house, { roles: ['manager'] });
    const one = await option(house, handler, id, loss(40000));
    const approval = await asked(house, handler, id, 'option', one);
    expect(await approvalPage(asking(stranger), approval)).toMatchObject({ code: 'approval.unknown' });
    expect((await approvals(asking(stranger))).waiting).toEqual([]);
    const blind = { complaint: id, approval, digest: 'guessed' };
    expect(await perform(house, approve, blind, { actor: stranger })).toMatchObject({ code: 'complaint.unknown' });
  });

  it('is taken back only by whoever asked', async () => {
    const { handler, manager, id } = await scene();
    const one = await option(house, handler, id, loss(40000));
    const approval = await asked(house, handler, id, 'option', one);
    const take = (actor: typeof handler) => perform(house, withdrawApproval, { complaint: id, approval }, { actor });
    expect(await take(manager)).toMatchObject({ code: 'approval.not-yours' });
    done(await take(handler));
    expect(await approved(house, manager, id, approval)).toMatchObject({ code: 'approval.settled' });
  });
});

describe('Admitting liability', () => {
  const proposal = {
    position: 'admitted',
    ofWhat: 'The flood of 3 November',
    reason: 'Our valve failed',
    cost: 200000,
    insurer: 'told',
  };

  it('needs authority of its own, whatever the redress; an apology never does it', async () => {
    const { handler, manager, id } = await scene();
    const sorry = await option(house, handler, id, [], 'apology');
    done(await choose(house, handler, id, sorry));
    expect((await decisionOf(house, handler, id)).liability).toMatchObject({ decided: null, proposed: null });
    const { id: proposed } = done(await perform(house, proposeLiability, { complaint: id, ...proposal }, { actor: handler }));
    const decide = () => perform(house, decideLiability, { complaint: id, proposal: proposed }, { actor: handler });
    expect(wordsOf(await decide())).toContain('you hold no authority for it');
    done(await approved(house, manager, id, await asked(house, handler, id, 'liability', proposed)));
    done(await decide());
    expect((await decisionOf(house, handler, id)).liability.decided).toMatchObject({ position: 'admitted', cost: 200000 });
  });

  it('is the only position that does: to keep the question open needs none', async () => {
    const { handler, id } = await scene();
    const open = { ...proposal, complaint: id, position: 'reserved' };
    const { id: proposed } = done(await perform(house, proposeLiability, open, { actor: handler }));
    done(await perform(house, decideLiability, { complaint: id, proposal: proposed }, { actor: handler }));
    expect((await decisionOf(house, handler, id)).liability.decided).toMatchObject({ position: 'reserved' });
  });
});

describe('The limits of authority', () => {
  it('are set by an administrator, who is refused when somebody else set them meanwhile', async () => {
    const { handler, id } = await scene();
    const set = (was: object | null, minor: number) =>
      perform(
        house,
        changeAuthorityLimit,
        { kind: 'financial-loss', person: handler.id, was, becomes: { minor } },
        { actor: house.administrator },
      );
    done(await set(null, 50000));
    expect(await set(null, 60000)).toMatchObject({ code: 'page.stale' });
    const one = await option(house, handler, id, loss(30000));
    done(await choose(house, handler, id, one));
    const no = { kind: 'goodwill', person: handler.id, was: null, becomes: { minor: 1 } };
    expect(await perform(house, changeAuthorityLimit, no, { actor: handler })).toMatchObject({ code: 'permission.missing' });
  });
});
