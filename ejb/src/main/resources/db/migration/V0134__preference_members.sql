-- with whom a standing order is shared: somebody who was invited by mail, then an account
create table preference_member (
  id varchar(26) character set ascii not null primary key,
  preference_id varchar(26) character set ascii not null,
  state varchar(8) character set ascii not null,
  -- of the invited; gone as soon as they have joined
  email varchar(254),
  token_hash char(64) character set ascii,
  account_id bigint,
  may_answer boolean not null,
  goes boolean not null,
  -- since when their evenings count
  goes_since datetime(6),
  invited_at datetime(6) not null,
  expires_at datetime(6) not null,
  joined_at datetime(6),
  version int not null,
  unique key preference_member_once (preference_id, account_id),
  unique key preference_member_token (token_hash),
  key preference_member_account (account_id, state),
  key preference_member_overdue (state, expires_at),
  constraint preference_member_preference foreign key (preference_id) references preference (id),
  constraint preference_member_fk foreign key (account_id) references account (id)
);
-- invitations of an account on one day: nobody's mailbox is filled by ours
alter table preference_turn add column invited_on date;
alter table preference_turn add column invited int not null default 0;
