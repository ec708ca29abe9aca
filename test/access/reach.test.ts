// What a person's own transaction reaches, asked of the database itself, so that a new table or function cannot be forgotten.
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '#test/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Open to everyone who works here: who they are and how the place is arranged. Add one only if nothing of a complaint is in it. */
const openToColleagues = [
  'audit_seal',
  'authority_limit',
  'branding',
  'calendar_day',
  // Its name and whether it can send alone; where it is and its secret are kept from them.
  'channel_gateway',
  'checklist_item',
  'entered_wording',
  'fair_time',
  'file_scanner',
  'guidance_version',
  'handling_choice',
  'house_logo',
  'interest_rate',
  'interest_table',
  'internal_target',
  'jargon_change',
  'lateness_reason',
  'legal_entity',
  'mail_sender',
  'notice_wording',
  'organisation',
  'outside_body',
  'person',
  'person_role',
  'playbook_step',
  'portal_link',
  'recourse',
  'regime_rule',
  'retention_choice',
  'role_permission',
  'routing_rule',
  'rule_check',
  'taxonomy_node',
  'team',
  'team_member',
];

const roles = ['redress_app', 'redress_scratch'] as const;

async function named(question: RawBuilder<{ name: string }>): Promise<string[]> {
  return (await question.execute(database.db)).rows.map(({ name }) => name);
}

describe('A person’s own transaction', () => {
  it('reads without row-level security only what everyone who works here may know', async () => {
    const read = sql.join(
      roles.map((role) => sql`has_any_column_privilege(${role}, c.oid, 'select')`),
      sql` or `,
    );
    const open = await named(sql`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm') and not c.relrowsecurity
        and not coalesce(c.reloptions @> array['security_invoker=true'], false) and (${read}) order by 1`);
    expect(open).toEqual(openToColleagues);
  });

  it('reads of people neither passwords nor second factors', async () => {
    const columns = await named(sql`
      select column_name as name from information_schema.columns where table_name = 'person'
        and (has_column_privilege('redress_app', 'person', column_name, 'select')
          or has_column_privilege('redress_scratch', 'person', column_name, 'select'))`);
    expect(columns.filter((name) => /password|factor/.test(name))).toEqual([]);
    expect(columns).toContain('name');
  });

  it('writes to no table that is not held by row-level security', async () => {
    const privileges = roles.flatMap((role) =>
      ['insert', 'update', 'delete'].map((what) => sql`has_table_privilege(${role}, c.oid, ${what})`),
    );
    const written = await named(sql`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm') and not c.relrowsecurity
        and (${sql.join(privileges, sql` or `)}) order by 1`);
    expect(written).toEqual([]);
  });

  it('numbers complaints and nothing else', async () => {
    const sequences = await named(sql`
      select sequencename as name from pg_sequences where schemaname = 'public'
        and has_sequence_privilege('redress_app', quote_ident(schemaname) || '.' || quote_ident(sequencename), 'usage')`);
    expect(sequences).toEqual(['complaint_number']);
  });
});

describe('A function that looks past row-level security', () => {
  it('finds its tables where the program put them, whatever the caller’s search path', async () => {
    const loose = await named(sql`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and p.prosecdef
        and not exists (select 1 from unnest(p.proconfig) setting where setting = 'search_path=public, pg_temp')`);
    expect(loose).toEqual([]);
  });
});

describe('A table of rows about people’s way in', () => {
  it.each(['session', 'api_token', 'one_time_link', 'known_device', 'sign_in_failure', 'recovery_code'])(
    'is out of reach: %s',
    async (table) => {
      const reached = await named(sql`
        select role as name from unnest(array['redress_app', 'redress_scratch']) role
        where has_any_column_privilege(role, ${table}, 'select') or has_table_privilege(role, ${table}, 'insert, update, delete')`);
      expect(reached).toEqual([]);
    },
  );
});
