create table sales_report (
  id varchar(26) character set ascii not null primary key,
  day date not null,
  currency char(3) character set ascii not null,
  zone varchar(40) character set ascii not null,
  begins_at datetime(6) not null,
  ends_at datetime(6) not null,
  generated_at datetime(6) not null,
  bookings int not null,
  version int not null,
  unique key sales_report_day (day, currency)
);
create table sales_report_line (
  report_id varchar(26) character set ascii not null,
  organiser_id bigint not null,
  event_id bigint not null,
  category varchar(20) character set ascii not null,
  tickets int not null,
  gross_minor bigint not null,
  vat_minor bigint not null,
  fee_minor bigint not null,
  refunded_tickets int not null,
  refund_minor bigint not null,
  primary key (report_id, event_id),
  constraint sales_report_line_report foreign key (report_id) references sales_report (id)
);
