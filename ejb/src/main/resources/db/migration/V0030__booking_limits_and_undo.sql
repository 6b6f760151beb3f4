-- Locked while one buyer's places of one performance are counted, so that two orders at once cannot both find room. No counter.
create table purchase_lock (
  performance_id bigint not null,
  buyer varchar(80) character set ascii not null,
  primary key (performance_id, buyer)
);
alter table booking add column undo_seconds bigint not null default 0;
create index booking_buyer on booking (performance_id, buyer_email);
create index booking_hold_idx on booking (hold_id, state);
