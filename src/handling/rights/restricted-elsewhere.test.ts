// A restricted complaint everywhere else: lists mark it, files leave out what it tells, nobody else's case draws on it, what the law asks
// to be counted is counted, and nothing of it is published. UK GDPR, article 18(2).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonActor } from '#domain/actor.ts';
import { perform } from '#handling/command.ts';
import { beginReturn } from '#handling/returns/begin-return.ts';
import { noteReturnFact } from '#handling/returns/note-return-fact.ts';
import { addLegalEntity } from '#handling/settings/add-legal-entity.ts';
import { behindReport, behindReportQuery } from '#monitoring/reports/behind-report.ts';
import { behindFigure } from '#monitoring/returns/behind-figure.ts';
import { returnPage } from '#monitoring/returns/return-page.ts';
import { newId } from '#platform/new-id.ts';
import { done, type TestHouse, testHouse } from '#test/support/house.ts';
import { complaint } from '#test/support/intake.ts';
import { person } from '#test/support/people.ts';
import { similarComplaints } from '#views/investigation/similar.ts';
import { exportColumns, exportRows } from '#views/queue/export-rows.ts';
import { listFile } from '#views/queue/list-file.ts';
import { queue, queueQuery } from '#views/queue/queue.ts';
import { search, searchQuery } from '#views/search/search.ts';
import { dataRequestPage } from '#views/rights/requests.ts';
import { decideRight } from './decide-right.ts';
import { letWorkGoOn } from './let-work-go-on.ts';
import { liftRestriction } from './lift-restriction.ts';
import { logDataRequest } from './log-data-request.ts';
import { restrictProcessing } from './restrict-processing.ts';

let house: TestHouse;
let priya: PersonActor;
let kept: string;
let other: string;
let request: string;
const notTold = 'Restricted at its customer’s wish: counted, not told';
const told = 'The harbour lantern was mended twice and still does not shine';
beforeAll(async () => {
  house = await testHouse({ now: '2026-11-23T09:00:00Z' });
  priya = await person(house, { name: 'Priya Compliance', roles: ['compliance', 'manager'] });
  const entity = { name: 'Harbour Cards Inc.', rulePack: 'us-cfpb', calendar: 'GB-EAW' };
  const { id: legalEntity } = done(await perform(house, addLegalEntity, entity, { actor: house.administrator }));
  const make = async (name: string) =>
    (await complaint(house, house.administrator, { legalEntity, description: told, customer: { name } as never })).id;
  kept = await make('Joan Lanternfish');
  other = await make('Amir Bay');
  for (const one of [kept, other])
    for (const [fact, value] of [
      ['publication-consent', 'Consent provided'],
      ['state', 'OH'],
    ])
      done(await perform(house, noteReturnFact, { complaint: one, fact, value }, { actor: priya }));
  const { rows } = await house.pool.query<{ id: string }>('select customer_id as id from complaint_party where complaint_id = $1', [
    kept,
  ]);
  const asked = {
    kind: 'restriction',
    asked: 'Keep it, and stop.',
    channel: 'email',
    receivedOn: '2026-11-20',
    identity: 'Rang back',
  };
  ({ id: request } = done(await perform(house, logDataRequest, { ...asked, customers: [rows[0]?.id] }, { actor: priya })));
  await does(decideRight, { decision: 'granted', because: 'They are right.' });
  await does(restrictProcessing, { ground: 'accuracy-contested' });
}, 120_000);
afterAll(() => house.close());

const asking = () => ({ db: house.db, actor: priya, rules: house.rules, now: house.clock() });
async function does(
  command: typeof restrictProcessing | typeof decideRight | typeof liftRestriction | typeof letWorkGoOn,
  more: object,
) {
  const { version } = done(await dataRequestPage(house.db, asking(), request));
  done(await perform(house, command as typeof restrictProcessing, { request, version, ...more }, { actor: priya }));
}
const listed = async () => done(await queue(asking(), queueQuery.parse({}))).rows.find(({ id }) => id === kept);
const exported = async (): Promise<string> => {
  let whole = '';
  for await (const piece of listFile(exportRows(asking(), queueQuery.parse({})), 'csv')) whole += piece;
  return whole;
};
const similar = async () => done(await similarComplaints(house.db, asking(), other)).complaints.map(({ id }) => id);
const day = (from: string) => ({ pack: 'us-cfpb', definition: 'public-database', from, to: '2026-11-23' });
async function published(from: string) {
  const { rows } = await house.pool.query<{ id: string }>(`select id from legal_entity where rule_pack = 'us-cfpb'`);
  const { id } = done(await perform(house, beginReturn, { ...day(from), entity: rows[0]?.id }, { actor: priya }));
  const { rows: lines } = await house.pool.query<{ complaint: string; cells: string[] }>(
    'select complaint_id as complaint, cells from return_complaint where return_id = $1',
    [id],
  );
  return { id, cells: (of: string) => lines.find((line) => line.complaint === of)?.cells ?? [] };
}

describe('A complaint whose customer had it restricted', () => {
  it('is marked in lists and found by search, which tells none of its words', async () => {
    expect(await listed()).toMatchObject({ restricted: 'stands' });
    const { hits } = await search(asking(), searchQuery.parse({ words: 'lantern' }));
    const found = (id: string) => hits.find((hit) => hit.id === id);
    expect(found(kept)).toMatchObject({ restricted: 'stands', words: [] });
    expect(found(other)?.words.length).toBeGreaterThan(0);
  });

  it('stands in the file of a list without what it tells and by whom', async () => {
    const file = await exported();
    expect(exportColumns.at(-1)).toBe('restricted');
    expect(file).toContain(',yes\r\n');
    expect(file).not.toContain('Lanternfish');
    expect(file).toContain('Amir Bay');
  });

  it('is not drawn on for anybody else’s complaint', async () => {
    expect(await similar()).not.toContain(kept);
  });

  it('counts in a return, where its words are neither published nor shown behind the figure', async () => {
    house.setClock('2026-11-24T09:00:00Z');
    const { id, cells } = await published('2026-11-21');
    expect(cells(other)).toContain(told);
    expect(cells(kept)).not.toContain(told);
    expect(cells(kept)).toContain('OH'); // what the law asks of every complaint is filed
    const page = done(await returnPage(house.db, priya, house.rules, { id, number: undefined }));
    expect(page.columns.length).toBeGreaterThan(10);
    const { rows } = await house.pool.query<{ lacks: string[] }>('select lacks from return_complaint where complaint_id = $1', [
      kept,
    ]);
    const behind = done(
      await behindFigure(house.db, priya, { return: id, number: 1, row: '', lack: rows[0]?.lacks[0] ?? '', limit: 50 }),
    );
    expect(behind.complaints.find((one) => one.id === kept)).toMatchObject({ restricted: true, title: notTold });
    expect(behind.complaints.find((one) => one.id === other)).toMatchObject({ restricted: false, title: told });
  });

  it('counts among the figures on handling, behind which it stands by its reference alone', async () => {
    for (const of of [kept, other])
      await house.pool.query(
        `insert into contribution (complaint_id, id, kind, question, asked_name, asked_at, due_on, state)
         values ($1, $2, 'contribution', $3, 'Gaswise', '2026-11-01', '2026-11-20', 'asked')`,
        [of, newId(house.clock()), told],
      );
    const { rows } = done(await behindReport(asking(), 'contributions', behindReportQuery.parse({})));
    expect(rows.find(({ complaint: { id } }) => id === kept)).toMatchObject({ complaint: { title: notTold }, what: '' });
    expect(rows.find(({ complaint: { id } }) => id === other)?.complaint.title).toBe(told);
  });

  it('stays marked while something of it goes on, and is as any other once the restriction is lifted', async () => {
    await does(letWorkGoOn, { complaint: kept, howFar: 'They agreed on the telephone that we answer.' });
    expect(await listed()).toMatchObject({ restricted: 'goes-on' });
    expect(await exported()).not.toContain('Lanternfish');
    await does(liftRestriction, { because: 'It was looked into.', told: 'By e-mail.' });
    expect(await listed()).toMatchObject({ restricted: null });
    expect(await exported()).toContain('Lanternfish');
    expect(await similar()).toContain(kept);
  });
});
