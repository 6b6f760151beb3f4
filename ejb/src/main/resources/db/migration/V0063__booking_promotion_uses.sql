-- Which holds were quoted with a promotion; a booking's use is its hold's. A use counts while its hold or its booking stands, and is
-- counted, under the promotion's lock, never kept as a number. Who it is: the account, and a digest of the address, once known.
create table promotion_use (
  hold_id bigint not null primary key,
  promotion_id bigint not null,
  account_id bigint,
  buyer char(64) character set ascii,
  key promotion_use_account (promotion_id, account_id),
  key promotion_use_buyer (promotion_id, buyer),
  constraint promotion_use_hold foreign key (hold_id) references hold (id),
  constraint promotion_use_promotion foreign key (promotion_id) references promotion (id)
);
