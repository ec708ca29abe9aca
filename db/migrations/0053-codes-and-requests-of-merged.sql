-- Whoever may merge two complaints takes the receipt codes along and ends the ways in that were open, without reading one; and what
-- is collected for a request for data is held to the one complaint of a customer who acts, as every other row of a complaint is.
create policy moved_when_merged on receipt_code for all to redress_app
  using (exists (select 1 from complaint c where c.id = receipt_code.complaint_id))
  with check (exists (select 1 from complaint c where c.id = receipt_code.complaint_id));
grant select (complaint_id), update (complaint_id) on receipt_code to redress_app;

do $$
declare t text;
begin
  foreach t in array array['way_in', 'customer_session'] loop
    execute format('create policy ended_when_merged on %I for delete to redress_app
      using (exists (select 1 from complaint c where c.id = complaint_id))', t);
    execute format('create policy found_when_merged on %I for select to redress_app
      using (exists (select 1 from complaint c where c.id = complaint_id))', t);
    execute format('grant select (complaint_id), delete on %I to redress_app', t);
  end loop;
end $$;

create policy one_complaint on data_request_item as restrictive to redress_for_customer
  using (complaint_id = acting_complaint()) with check (complaint_id = acting_complaint());
