-- The odds of a contact begin at what is usual at a front line, a third of what they were. What was listed as clear signs is now
-- slight ones, so that where nothing else was chosen the same contacts are listed and told.
update handling_choice set value = 1 where name = 'signals-from' and value = 2;
alter table desk alter column hook_from set default 'slight';
update desk set hook_from = 'slight' where hook_from = 'clear';
