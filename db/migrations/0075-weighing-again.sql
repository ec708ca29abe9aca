-- When a contact's circumstances were weighed again last, since a customer who waits, or is in touch again, is nearer to complaining.
alter table contact_reading add column weighed_at timestamptz;
create index contact_reading_weighed on contact_reading (coalesce(weighed_at, read_at));
create index contact_reading_model on contact_reading (model);
-- Open problems with a product, which every contact that is read asks for.
create index contact_open_problem on contact (product_id, received_at) where kind = 'problem' and state = 'open' and complaint_id is null;
