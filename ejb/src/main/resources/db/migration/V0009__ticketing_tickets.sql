create table ticket (
  id varchar(26) character set ascii not null primary key,
  booking_reference varchar(12) character set ascii not null,
  booking_line_id bigint not null,
  performance_id bigint not null,
  ordinal int not null,
  code varchar(400) character set ascii not null,
  state varchar(10) character set ascii not null,
  issued_at datetime(6) not null,
  -- one living ticket per line
  live_line bigint as (if(state in ('VALID','USED'), booking_line_id, null)) persistent,
  version int not null,
  unique key ticket_line (live_line),
  key ticket_booking (booking_reference)
);
