-- What shows that an address is a customer's own, before a way in to their complaint is sent there by a colleague: they wrote to us
-- from it about this complaint, gave it on our pages with it, or came in by what was sent there. Null: nothing does.
create function proof_of_address(wanted uuid, customer uuid, given text) returns text
language sql stable set search_path = public, pg_temp as $$
  select case
    when exists (select 1 from incoming_mail i left join contact k on k.id = i.contact_id
      where lower(i.from_address) = lower(given) and wanted in (i.complaint_id, k.complaint_id)) then 'wrote-from-it'
    when exists (select 1 from outgoing_message m
      where m.complaint_id = wanted and m.customer_id = customer and m.kind = 'receipt' and lower(m.address) = lower(given))
      then 'gave-it-on-our-pages'
    when exists (select 1 from outgoing_message m join audit_entry a on a.chain_id = m.complaint_id and a.kind = 'customer-admitted'
        and a.facts ->> 'customer' = m.customer_id::text and a.facts ->> 'by' in ('link', 'code')
        and a.at between m.made_at and m.made_at + interval '30 minutes'
      where m.complaint_id = wanted and m.customer_id = customer and m.kind = 'way-in' and lower(m.address) = lower(given))
      then 'came-in-by-it'
  end
$$;
revoke execute on function proof_of_address(uuid, uuid, text) from public;
grant execute on function proof_of_address(uuid, uuid, text) to redress_system;
grant execute on function sees_complaint(uuid, uuid) to redress_system;
