-- Which other sites may show our form in a page of theirs.
alter table branding add column framed_by text[] not null default '{}';
