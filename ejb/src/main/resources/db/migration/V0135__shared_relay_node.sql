-- Who has handed a fact to which broker: each server's broker is its own, and what lies in it when the server dies is told again by
-- another one.
alter table outbox add column relayed_by varchar(40) character set ascii null;
create table relay_node (
  name varchar(40) character set ascii not null primary key,
  seen_at datetime(6) not null,
  -- whatever it has relayed before that has been consumed
  settled_at datetime(6) not null
);
