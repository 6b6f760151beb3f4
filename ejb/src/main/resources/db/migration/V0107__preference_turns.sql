-- one creation of an account at a time: its row is locked until the new preference is committed
create table preference_turn (
  account_id bigint not null primary key,
  constraint preference_turn_account_fk foreign key (account_id) references account (id)
);
