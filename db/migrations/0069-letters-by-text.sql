-- Letters told of by text message, to be read on the customer's own pages; and whether a gateway can send, which colleagues may know
-- without reading its secret.
alter table letter drop constraint letter_sent_how_check;
alter table letter add constraint letter_sent_how_check check (sent_how in ('post', 'email', 'phone', 'text'));

alter table channel_gateway add column ready boolean not null generated always as (active and secret_sealed is not null) stored;
grant select (channel, ready) on channel_gateway to redress_app;
