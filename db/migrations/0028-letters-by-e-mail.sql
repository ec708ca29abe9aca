-- A letter may go by e-mail from a mailbox of the organisation's own: whoever sent it records that it went.
alter table letter drop constraint letter_sent_how_check;
alter table letter add constraint letter_sent_how_check check (sent_how in ('post', 'email', 'phone'));
