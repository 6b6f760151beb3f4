-- `owner` is an organiser's id, 0 is the house.
create table billing_issuer (
  owner bigint not null primary key,
  legal_name varchar(200) not null,
  street varchar(200) not null,
  postcode varchar(16) not null,
  city varchar(80) not null,
  country char(2) character set ascii not null,
  vat_number varchar(20) character set ascii,
  registration varchar(40),
  email varchar(254),
  iban varchar(34) character set ascii,
  exemption varchar(300) not null,
  version int not null
);
-- One row for each issuer and year; locked from the moment a number is taken to the commit, so that a number that is taken is used.
create table billing_series (
  owner bigint not null,
  year int not null,
  last int not null,
  primary key (owner, year)
);
create table billing_booking (
  reference varchar(12) character set ascii not null primary key,
  name varchar(200),
  vat_number varchar(20) character set ascii,
  street varchar(200),
  postcode varchar(16),
  city varchar(80),
  country char(2) character set ascii
);
-- Inserted and never changed, but for the account, which is forgotten with its holder.
create table billing_document (
  id varchar(26) character set ascii not null primary key,
  owner bigint not null,
  year int not null,
  sequence int not null,
  number varchar(16) character set ascii not null,
  kind varchar(12) character set ascii not null,
  booking varchar(12) character set ascii not null,
  account_id bigint,
  corrects varchar(26) character set ascii,
  issued_on date not null,
  issued_at datetime(6) not null,
  net_minor bigint not null,
  vat_minor bigint not null,
  gross_minor bigint not null,
  currency char(3) character set ascii not null,
  content longtext not null,
  digest char(64) character set ascii not null,
  unique key billing_document_number (owner, year, sequence),
  key billing_document_booking (booking),
  key billing_document_account (account_id),
  key billing_document_age (issued_at),
  key billing_document_text (number),
  constraint billing_document_corrects foreign key (corrects) references billing_document (id)
);
create table billing_document_line (
  document_id varchar(26) character set ascii not null,
  booking_line_id bigint not null,
  primary key (document_id, booking_line_id),
  key billing_document_line_line (booking_line_id),
  constraint billing_document_line_fk foreign key (document_id) references billing_document (id)
);
create table billing_document_file (
  document_id varchar(26) character set ascii not null primary key,
  pdf longblob not null,
  digest char(64) character set ascii not null,
  made_at datetime(6) not null,
  constraint billing_document_file_fk foreign key (document_id) references billing_document (id)
);
-- Documents that could not be written yet, and what is missing.
create table billing_due (
  booking varchar(12) character set ascii not null,
  owner bigint not null,
  reason varchar(20) character set ascii not null,
  since datetime(6) not null,
  primary key (booking, owner),
  key billing_due_owner (owner, since)
);
