-- The customers' pages: how the organisation looks there, and the key by which a form of ours is known to come from a page of ours.
create table branding (
  organisation_id uuid primary key references organisation,
  -- As '#rrggbb', dark enough to be read on white and under white (src/domain/brand-colour.ts).
  colour text check (colour ~ '^#[0-9a-f]{6}$'),
  logo bytea,
  logo_digest bytea,
  version integer not null default 1,
  check ((logo is null) = (logo_digest is null))
);
grant select on branding to redress_app;
grant select, insert, update, delete on branding to redress_system;

create table house_secret (
  name text primary key,
  secret bytea not null
);
insert into house_secret (name, secret)
values ('portal-forms', sha256((gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text)::bytea));
grant select on house_secret to redress_system;
