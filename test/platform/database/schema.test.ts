// What is written about the database is what the migrations make of it.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { databaseTypes } from '../../../tools/database-types.ts';
import { schemaSql } from '../../../tools/schema-sql.ts';

describe('The database as the migrations make it', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('is the one that db/schema.sql describes (npm run gen:db)', async () => {
    expect(await readFile('db/schema.sql', 'utf8')).toBe(await schemaSql(database.pool));
  });

  it('is the one that schema.gen.ts types (npm run gen:db)', async () => {
    expect(await readFile('src/platform/postgres/schema.gen.ts', 'utf8')).toBe(await databaseTypes(database.db));
  });

  it('is described down to the column, the rule, the index, the trigger, the policy and the grant', async () => {
    await database.pool.query(`
      create table parcel (id bigint generated always as identity primary key, weight numeric not null default 1 check (weight > 0),
        half numeric generated always as (weight / 2) stored, sent_on date, to_name text collate "C", constraint sent_later check (sent_on > '2000-01-01'));
      create index parcel_sent on parcel (sent_on) where sent_on is not null;
      comment on column parcel.to_name is 'As on the label.';
      alter table parcel enable row level security;
      create policy light on parcel for select to redress_app using (weight < 5);
      create trigger still before update on parcel for each row execute function record_is_append_only();
      grant select (id, sent_on), insert on parcel to redress_app;
      create view heavy as select id from parcel where weight > 20;`);
    const described = await schemaSql(database.pool);
    expect(/create table parcel[\s\S]*?\n\n/.exec(described)?.[0].trim()).toBe(`create table parcel (
  id bigint not null generated always as identity,
  weight numeric not null default 1,
  half numeric generated always as (weight / 2::numeric) stored,
  sent_on date,
  to_name text collate "C",
  PRIMARY KEY (id),
  CHECK (weight > 0::numeric),
  constraint sent_later CHECK (sent_on > '2000-01-01'::date)
);
comment on column parcel.to_name is 'As on the label.';
CREATE INDEX parcel_sent ON parcel USING btree (sent_on) WHERE sent_on IS NOT NULL;
CREATE TRIGGER still BEFORE UPDATE ON parcel FOR EACH ROW EXECUTE FUNCTION record_is_append_only();
alter table parcel enable row level security;
create policy light on parcel for select to redress_app
  using (weight < 5::numeric);
grant insert on parcel to redress_app;
grant select (id, sent_on) on parcel to redress_app;`);
    expect(described).toContain('create view heavy as\n SELECT id\n   FROM parcel\n  WHERE weight > 20::numeric;');
  });
});
