-- Mail that came in is held to the one complaint of a customer who acts, as every other row of a complaint is.
create policy one_complaint on incoming_mail as restrictive to redress_for_customer
  using (complaint_id = acting_complaint()) with check (complaint_id = acting_complaint());
