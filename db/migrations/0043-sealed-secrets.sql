-- What an authenticator shares with us lies sealed with the program's own secret, which is beside the database and never in it.
-- What was kept open until now (second_factor_secret) is sealed when the program starts, and that column stays empty from then on.
-- The fingerprint tells at the next start whether the secret is still the one these were sealed with; nothing follows from it alone.
alter table person add second_factor_sealed bytea;

create table secret_fingerprint (
  only_one boolean primary key default true check (only_one),
  fingerprint text not null,
  kept_at timestamptz not null
);
grant select, insert, update on secret_fingerprint to redress_system;
