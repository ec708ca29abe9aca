-- The organisation's logo: every one that was ever on a letter is kept, so that a letter can be made again as it was sent; the one in
-- use has words for those who cannot see it. And the name a file came under, kept from the first page it was sent from.
create table house_logo (
  digest bytea primary key,
  -- Made anew from what was uploaded: nothing of the upload itself is kept.
  png bytea not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  made_at timestamptz not null
);
grant select on house_logo to redress_app;
grant select, insert, update, delete on house_logo to redress_system;

alter table branding drop column logo, add column logo_alt text not null default '';
alter table branding add foreign key (logo_digest) references house_logo;

alter table portal_draft_file add column sent_as text;
