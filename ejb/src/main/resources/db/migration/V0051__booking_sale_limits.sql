-- What the house allows at a performance beyond the season's one number (performance.purchase_limit); type '*' is all together.
-- A number that is not given does not limit.
create table sale_limit (
  performance_id bigint not null,
  ticket_type varchar(12) character set ascii not null,
  per_booking int,
  per_customer int,
  primary key (performance_id, ticket_type),
  constraint sale_limit_performance foreign key (performance_id) references performance (id)
);
-- What it was paid with, as a digest: one card is one buyer, under whatever names and addresses.
alter table booking
  add column instrument char(64) character set ascii,
  add key booking_instrument (performance_id, instrument);
