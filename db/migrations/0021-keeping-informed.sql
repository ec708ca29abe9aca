-- Keeping customers informed: the choices an organisation makes about handling, such as how long nobody may be without news,
-- and the day by which somebody was told that they will hear again.
create table handling_choice (
  name text primary key,
  value integer not null,
  version integer not null default 1
);
insert into handling_choice (name, value) values
  ('silence-first-contact', 3),
  ('silence-early-resolution', 7),
  ('silence-full-investigation', 14),
  ('follow-up-days', 28),
  ('reopen-days', 180),
  ('escalate-at-risk', 0);
grant select on handling_choice to redress_app;
grant select, insert, update, delete on handling_choice to redress_system;

alter table complaint add news_promised_at timestamptz;
