-- Looking into a complaint: evidence and how much it weighs, facts, a finding on each point, what others were asked for, and the right
-- of reply of a colleague complained about.
--
-- Nothing here is removed: evidence and facts are struck with a reason, a finding is followed by another. What
-- follows a point when it moves to another complaint cascades with it; what points at evidence or files is checked at the end of
-- the transaction, so that a merge may move one table after the other.

create table contribution (
  complaint_id uuid not null references complaint,
  id uuid not null,
  kind text not null check (kind in ('contribution', 'reply')),
  question text not null check (question <> ''),
  shared text not null default '',
  asked_person uuid references person,
  asked_name text not null check (asked_name <> ''),
  asked_role text not null default '',
  asked_by uuid references person,
  asked_at timestamptz not null,
  due_on date not null,
  state text not null default 'asked' check (state in ('asked', 'received', 'declined', 'withdrawn')),
  answer text not null default '',
  reason text not null default '',
  came_by text check (came_by in ('account', 'link', 'told')),
  settled_by uuid references person,
  settled_at timestamptz,
  warned_on date,
  primary key (complaint_id, id),
  check (kind <> 'reply' or asked_person is not null),
  check ((state = 'asked') = (settled_at is null))
);
create index contribution_due on contribution (due_on) where state = 'asked';
create index contribution_asked on contribution (asked_person, asked_at desc) where asked_person is not null;

-- The link of somebody without an account. Only the hash of its secret is kept; a new link ends the one before.
create table contribution_link (
  complaint_id uuid not null,
  contribution_id uuid not null,
  token_hash bytea not null,
  made_by uuid references person,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  primary key (complaint_id, contribution_id, token_hash),
  foreign key (complaint_id, contribution_id) references contribution (complaint_id, id) on update cascade
);
create unique index contribution_link_token on contribution_link (token_hash);

create table contribution_chase (
  complaint_id uuid not null,
  contribution_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_person uuid references person,
  how text not null,
  due_on date not null,
  primary key (complaint_id, contribution_id, id),
  foreign key (complaint_id, contribution_id) references contribution (complaint_id, id) on update cascade
);

-- Files the asker chose to show, and files that came with the answer.
create table contribution_file (
  complaint_id uuid not null,
  contribution_id uuid not null,
  attachment_id uuid not null,
  role text not null check (role in ('shown', 'answer')),
  primary key (complaint_id, contribution_id, attachment_id),
  foreign key (complaint_id, contribution_id) references contribution (complaint_id, id) on update cascade,
  foreign key (complaint_id, attachment_id) references attachment (complaint_id, id) deferrable initially deferred
);

create table evidence (
  complaint_id uuid not null references complaint,
  id uuid not null,
  what text not null check (what <> ''),
  source text not null check (source <> ''),
  obtained_on date not null,
  attachment_id uuid,
  digest bytea,
  kept_where text not null default '',
  contribution_id uuid,
  recorded_by uuid references person,
  recorded_at timestamptz not null,
  struck_at timestamptz,
  struck_by uuid references person,
  struck_reason text,
  primary key (complaint_id, id),
  foreign key (complaint_id, attachment_id) references attachment (complaint_id, id) deferrable initially deferred,
  foreign key (complaint_id, contribution_id) references contribution (complaint_id, id) deferrable initially deferred,
  check ((attachment_id is null) = (digest is null)),
  check (attachment_id is not null or kept_where <> ''),
  check ((struck_at is null) = (struck_reason is null))
);

-- How much a piece of evidence weighs and why; the newest counts.
create table evidence_weighing (
  complaint_id uuid not null,
  id uuid not null,
  evidence_id uuid not null,
  weight text not null check (weight in ('strong', 'some', 'little')),
  reason text not null check (reason <> ''),
  weighed_by uuid references person,
  weighed_at timestamptz not null,
  primary key (complaint_id, id),
  foreign key (complaint_id, evidence_id) references evidence (complaint_id, id) on update cascade
);
create index evidence_weighing_of on evidence_weighing (complaint_id, evidence_id, weighed_at);

create table evidence_point (
  complaint_id uuid not null,
  evidence_id uuid not null,
  point_id uuid not null,
  primary key (complaint_id, evidence_id, point_id),
  foreign key (complaint_id, evidence_id) references evidence (complaint_id, id) deferrable initially deferred,
  foreign key (complaint_id, point_id) references complaint_point (complaint_id, id) on update cascade
);

create table fact (
  complaint_id uuid not null references complaint,
  id uuid not null,
  text text not null check (text <> ''),
  standing text not null check (standing in ('agreed', 'disputed', 'established')),
  why text not null default '',
  recorded_by uuid references person,
  recorded_at timestamptz not null,
  struck_at timestamptz,
  struck_by uuid references person,
  struck_reason text,
  primary key (complaint_id, id),
  check ((struck_at is null) = (struck_reason is null))
);

create table fact_change (
  complaint_id uuid not null,
  id uuid not null,
  fact_id uuid not null,
  text text not null,
  standing text not null,
  why text not null,
  because text not null,
  changed_by uuid references person,
  changed_at timestamptz not null,
  primary key (complaint_id, id),
  foreign key (complaint_id, fact_id) references fact (complaint_id, id) on update cascade
);

create table fact_evidence (
  complaint_id uuid not null,
  fact_id uuid not null,
  evidence_id uuid not null,
  primary key (complaint_id, fact_id, evidence_id),
  foreign key (complaint_id, fact_id) references fact (complaint_id, id) on update cascade,
  foreign key (complaint_id, evidence_id) references evidence (complaint_id, id) deferrable initially deferred
);

-- A finding on a point. Changed, it is followed by another with the reason of the change; the last one stands.
create table finding (
  complaint_id uuid not null,
  id uuid not null,
  point_id uuid not null,
  number integer not null check (number >= 1),
  verdict text not null check (verdict in ('justified', 'partly', 'not-justified', 'withdrawn', 'cannot-decide', 'resolved')),
  standard text not null default '',
  reasons text not null check (reasons <> ''),
  because text not null default '',
  made_by uuid references person,
  made_at timestamptz not null,
  superseded_at timestamptz,
  primary key (complaint_id, id),
  foreign key (complaint_id, point_id) references complaint_point (complaint_id, id) on update cascade,
  check (number = 1 or because <> '')
);
create unique index finding_number on finding (complaint_id, point_id, number);
create unique index finding_standing on finding (complaint_id, point_id) where superseded_at is null;

create table finding_evidence (
  complaint_id uuid not null,
  finding_id uuid not null,
  evidence_id uuid not null,
  primary key (complaint_id, finding_id, evidence_id),
  foreign key (complaint_id, finding_id) references finding (complaint_id, id) on update cascade,
  foreign key (complaint_id, evidence_id) references evidence (complaint_id, id) deferrable initially deferred
);

-- Whether a finding speaks of each colleague the complaint is about.
create table finding_subject (
  complaint_id uuid not null,
  finding_id uuid not null,
  person_id uuid not null references person,
  concerns boolean not null,
  primary key (complaint_id, finding_id, person_id),
  foreign key (complaint_id, finding_id) references finding (complaint_id, id) on update cascade
);

-- Why a colleague complained about need not be heard, or could not be.
create table reply_waiver (
  complaint_id uuid not null references complaint,
  person_id uuid not null references person,
  reason text not null check (reason <> ''),
  waived_by uuid references person,
  waived_at timestamptz not null,
  primary key (complaint_id, person_id)
);

do $$
declare t text;
begin
  foreach t in array array['contribution', 'contribution_link', 'contribution_chase', 'contribution_file', 'evidence', 'evidence_weighing',
      'evidence_point', 'fact', 'fact_change', 'fact_evidence', 'finding', 'finding_evidence', 'finding_subject', 'reply_waiver'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy with_its_complaint on %I to redress_app
      using (exists (select 1 from complaint where complaint.id = complaint_id))
      with check (exists (select 1 from complaint where complaint.id = complaint_id))', t);
    execute format('grant select, insert, update on %I to redress_app', t);
    execute format('grant select, insert, update, delete on %I to redress_system', t);
  end loop;
end $$;
-- Which points evidence bears on, and what rests on it, may be put right; the record keeps what was changed.
grant delete on evidence_point, fact_evidence to redress_app;
-- The secret of a link is nobody's to read.
revoke select on contribution_link from redress_app;
grant select (complaint_id, contribution_id, made_by, made_at, expires_at, used_at, withdrawn_at) on contribution_link to redress_app;
