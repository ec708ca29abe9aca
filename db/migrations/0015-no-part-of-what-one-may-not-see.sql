-- A new complaint is split only from one that may be seen: else its readers and subjects could be copied out of a hidden one.
drop policy added_by_person on complaint;
create policy added_by_person on complaint for insert to redress_app with check (
  (select acting_person()) is not null and (split_from is null or complaint_open_to_me(split_from))
);
