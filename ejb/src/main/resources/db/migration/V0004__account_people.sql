create table account (
  id bigint not null auto_increment primary key,
  email varchar(254) not null,
  email_key varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(200) not null,
  password_hash varchar(300) character set ascii not null,
  language varchar(5) character set ascii not null,
  state varchar(10) character set ascii not null,
  failed_logins int not null,
  locked_until datetime(6),
  created_at datetime(6) not null,
  version int not null,
  unique key account_email (email_key)
);
create table account_role (
  account_id bigint not null,
  role varchar(12) character set ascii not null,
  primary key (account_id, role),
  constraint account_role_account foreign key (account_id) references account (id)
);
create table account_organiser (
  account_id bigint not null,
  organiser_id bigint not null,
  primary key (account_id, organiser_id),
  constraint account_organiser_account foreign key (account_id) references account (id),
  constraint account_organiser_organiser foreign key (organiser_id) references organiser (id)
);
create table access_token (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  token_hash char(64) character set ascii not null,
  name varchar(80) not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  revoked_at datetime(6),
  unique key access_token_hash (token_hash),
  key access_token_account (account_id),
  constraint access_token_account_fk foreign key (account_id) references account (id)
);
-- Links sent by mail: only the hash is kept, one use, an end.
create table account_link (
  token_hash char(64) character set ascii not null primary key,
  account_id bigint not null,
  purpose varchar(16) character set ascii not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  key account_link_account (account_id),
  constraint account_link_account_fk foreign key (account_id) references account (id)
);
