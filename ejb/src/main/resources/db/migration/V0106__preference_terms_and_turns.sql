-- when a standing order is looked after; what it says is in its spec
alter table preference add column ends_on date;
alter table preference add column paused_until date;
-- one decision of an account at a time: its row is locked until the decision is committed
create table decision_turn (
  account_id bigint not null primary key
);
