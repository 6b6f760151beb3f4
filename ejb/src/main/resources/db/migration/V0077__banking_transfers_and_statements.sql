-- Money that is awaited by bank transfer, what the bank's statements tell, which of it was put to what, and what goes back.
create table transfer_order (
  payment_id varchar(26) character set ascii not null primary key,
  purpose varchar(21) character set ascii not null,
  payer varchar(40) character set ascii,
  payer_name varchar(120) not null,
  amount_minor bigint not null,
  received_minor bigint not null,
  currency char(3) character set ascii not null,
  state varchar(8) character set ascii not null,
  due_at datetime(6) not null,
  created_at datetime(6) not null,
  version int not null,
  unique key transfer_order_purpose (purpose),
  key transfer_order_state (state, created_at),
  key transfer_order_payer (payer),
  constraint transfer_order_received check (received_minor between 0 and amount_minor)
);
create table bank_statement (
  id varchar(26) character set ascii not null primary key,
  format varchar(8) character set ascii not null,
  file_name varchar(200) not null,
  content_hash char(64) character set ascii not null,
  read_lines int not null,
  new_lines int not null,
  imported_by varchar(40) character set ascii not null,
  imported_at datetime(6) not null,
  key bank_statement_at (imported_at)
);
create table bank_line (
  id varchar(26) character set ascii not null primary key,
  statement_id varchar(26) character set ascii not null,
  line_key char(64) character set ascii not null,
  account varchar(34) character set ascii not null,
  booked_on date not null,
  incoming boolean not null,
  amount_minor bigint not null,
  open_minor bigint not null,
  currency char(3) character set ascii not null,
  party_name varchar(140) not null,
  party_iban varchar(34) character set ascii,
  reference varchar(140) not null,
  message varchar(500) not null,
  finding varchar(14) character set ascii not null,
  state varchar(8) character set ascii not null,
  likely_purpose varchar(21) character set ascii,
  note varchar(200),
  taken_at datetime(6) not null,
  version int not null,
  unique key bank_line_key (line_key),
  key bank_line_state (state, booked_on),
  constraint bank_line_statement foreign key (statement_id) references bank_statement (id),
  constraint bank_line_open check (open_minor between 0 and amount_minor)
);
create table bank_allocation (
  id bigint not null auto_increment primary key,
  line_id varchar(26) character set ascii not null,
  payment_id varchar(26) character set ascii not null,
  amount_minor bigint not null,
  made_by varchar(40) character set ascii not null,
  made_at datetime(6) not null,
  key bank_allocation_payment (payment_id),
  constraint bank_allocation_line foreign key (line_id) references bank_line (id)
);
create table payout (
  id varchar(26) character set ascii not null primary key,
  line_id varchar(26) character set ascii,
  refund_id varchar(26) character set ascii,
  amount_minor bigint not null,
  currency char(3) character set ascii not null,
  name varchar(140) not null,
  iban varchar(34) character set ascii,
  purpose varchar(40) character set ascii,
  state varchar(4) character set ascii not null,
  bank_ref varchar(140),
  due_at datetime(6) not null,
  sent_at datetime(6),
  version int not null,
  unique key payout_refund (refund_id),
  key payout_state (state, due_at),
  constraint payout_line foreign key (line_id) references bank_line (id),
  constraint payout_of_one check ((line_id is null) <> (refund_id is null))
);
