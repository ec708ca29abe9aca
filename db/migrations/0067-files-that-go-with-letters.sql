-- The files of a complaint that may go along with a letter, as they stand: what they are, and whether they may be opened.
create function letter_files(wanted uuid) returns json language sql stable set search_path = public, pg_temp as $$
  select coalesce(json_agg(json_build_object('id', a.id, 'name', a.file_name, 'about', coalesce(a.description, ''), 'type', coalesce(f.media_type, ''), 'size', f.size,
    'check', f.check_state, 'deleted', f.kept_in = 'nowhere', 'copy', f.copy_state,
    'unchecked', (select value from handling_choice where name = 'open-unchecked')) order by a.added_at, a.id), '[]')
  from attachment a join file_content f on f.digest = a.digest where a.complaint_id = wanted and a.removed_at is null
$$;
