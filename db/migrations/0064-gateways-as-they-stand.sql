-- When a gateway last took something, and when somebody last wrote by it, is known from the messages themselves.
alter table channel_gateway drop column taken_at, drop column heard_at;
