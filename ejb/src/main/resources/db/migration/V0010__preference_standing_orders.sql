create table preference (
  id varchar(26) character set ascii not null primary key,
  account_id bigint not null,
  name varchar(120) not null,
  spec longtext not null,
  quantity int not null,
  mode varchar(4) character set ascii not null,
  payment_method_id varchar(26) character set ascii,
  state varchar(8) character set ascii not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  version int not null,
  key preference_account (account_id, state),
  key preference_order (state, created_at, id),
  constraint preference_account_fk foreign key (account_id) references account (id)
);
