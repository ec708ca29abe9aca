-- How a customer comes back to their complaint without an account: a link and a code sent to the address they gave (somebody who
-- gave none has a receipt code), and who is in. Only hashes are kept. For the program alone: no colleague and no customer reads these rows.
create table way_in (
  complaint_id uuid not null references complaint,
  id uuid not null,
  customer_id uuid not null references customer,
  link_hash bytea not null unique,
  code_hash bytea not null,
  made_by uuid references person,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (complaint_id, id)
);
create index way_in_customer on way_in (customer_id);
create table customer_session (
  complaint_id uuid not null references complaint,
  id_hash bytea not null unique,
  customer_id uuid not null references customer,
  via text not null check (via in ('link', 'code', 'receipt')),
  started_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (complaint_id, id_hash)
);
create index customer_session_customer on customer_session (customer_id);

do $$
declare t text;
begin
  foreach t in array array['way_in', 'customer_session'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy the_program on %I to redress_system using (true) with check (true)', t);
    execute format('create policy one_complaint on %I as restrictive to redress_for_customer
      using (complaint_id = acting_complaint()) with check (complaint_id = acting_complaint())', t);
    execute format('grant select, insert, update, delete on %I to redress_system', t);
  end loop;
end $$;
create policy one_complaint on receipt_code as restrictive to redress_for_customer
  using (complaint_id = acting_complaint()) with check (complaint_id = acting_complaint());
