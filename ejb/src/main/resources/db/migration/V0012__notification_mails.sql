-- What is to be sent; the text is composed when it is sent, so that no personal content lies here.
create table mail (
  id varchar(26) character set ascii not null primary key,
  fact_id char(36) character set ascii not null,
  kind varchar(40) character set ascii not null,
  subject_ref varchar(40) character set ascii not null,
  account_id bigint,
  state varchar(8) character set ascii not null,
  attempts int not null,
  next_attempt_at datetime(6) not null,
  last_error varchar(200),
  created_at datetime(6) not null,
  sent_at datetime(6),
  version int not null,
  unique key mail_once (fact_id, kind),
  key mail_waiting (state, next_attempt_at)
);
