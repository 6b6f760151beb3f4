-- Terms on which places are given back, by performance. Never changed and never deleted: new terms are a new version, and a booking
-- keeps those that were valid when its places were held.
create table cancellation_terms (
  performance_id bigint not null,
  number int not null,
  valid_from datetime(6) not null,
  steps varchar(8000) not null,
  primary key (performance_id, number),
  constraint cancellation_terms_performance foreign key (performance_id) references performance (id)
);
-- One giving back of places of a booking: what it was decided on, and what became of the money.
create table cancellation (
  id bigint not null auto_increment primary key,
  public_id varchar(26) character set ascii not null,
  booking_id bigint not null,
  cancelled_at datetime(6) not null,
  cancelled_by varchar(10) character set ascii not null,
  reason varchar(60) character set ascii not null,
  note varchar(500),
  paid_minor bigint not null,
  fee_minor bigint not null,
  service_fee_minor bigint not null,
  refund_minor bigint not null,
  credit_minor bigint not null,
  currency char(3) character set ascii not null,
  version int not null,
  unique key cancellation_public (public_id),
  key cancellation_booking (booking_id),
  constraint cancellation_booking_fk foreign key (booking_id) references booking (id)
);
create table cancellation_refund (
  refund_id varchar(26) character set ascii not null primary key,
  cancellation_id bigint not null,
  key cancellation_refund_of (cancellation_id),
  constraint cancellation_refund_fk foreign key (cancellation_id) references cancellation (id)
);
-- What the house keeps of a line that was given back: the fee for cancelling, and the service fee where it does not go back.
alter table booking_line
  add column cancellation_id bigint,
  add column cancel_fee_minor bigint not null default 0,
  add column kept_fee_minor bigint not null default 0,
  add key booking_line_cancellation (cancellation_id);
