-- Counts up whenever nothing that was proved before may count any more: sessions remember which they were begun with.
alter table account add column credentials_number int not null default 0;
