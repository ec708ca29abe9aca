-- A customer sees of themselves what they asked not to hear.
create or replace view told_me with (security_barrier) as
  select p.role, p.authority, p.is_primary, c.reference, k.id, k.name, k.email, k.phone, k.anonymous,
    k.preferred_channel, k.language, k.contact_times, k.adjustments, k.support_needs, k.support_consent_at, k.version, k.no_updates_at
  from complaint_party p join complaint c on c.id = p.complaint_id join customer k on k.id = p.customer_id
  where p.complaint_id = acting_complaint() and p.customer_id = acting_customer() and c.erased_at is null;
