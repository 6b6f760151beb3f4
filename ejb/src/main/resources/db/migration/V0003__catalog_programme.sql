create table organiser (
  id bigint not null auto_increment primary key,
  source varchar(40) character set ascii not null,
  external_id varchar(120) not null,
  name longtext not null,
  email varchar(254),
  vat_number varchar(20) character set ascii,
  version int not null,
  unique key organiser_external (source, external_id)
);
create table venue (
  id bigint not null auto_increment primary key,
  source varchar(40) character set ascii not null,
  external_id varchar(120) not null,
  name longtext not null,
  city longtext not null,
  city_key varchar(80) not null,
  country char(2) character set ascii not null,
  address longtext not null,
  postcode varchar(16),
  lat double,
  lon double,
  time_zone varchar(40) character set ascii not null,
  version int not null,
  unique key venue_external (source, external_id),
  key venue_city (city_key)
);
create table hall (
  id bigint not null auto_increment primary key,
  venue_id bigint not null,
  external_id varchar(120) not null,
  name longtext not null,
  capacity int not null,
  version int not null,
  unique key hall_external (venue_id, external_id),
  constraint hall_venue foreign key (venue_id) references venue (id)
);
create table event (
  id bigint not null auto_increment primary key,
  organiser_id bigint not null,
  source varchar(40) character set ascii not null,
  external_id varchar(120) not null,
  category varchar(20) character set ascii not null,
  title longtext not null,
  description longtext not null,
  performers longtext not null,
  language_note longtext not null,
  age_from int not null,
  duration_minutes int,
  search_text longtext not null,
  version int not null,
  unique key event_external (source, external_id),
  key event_category (category),
  fulltext key event_words (search_text),
  constraint event_organiser foreign key (organiser_id) references organiser (id)
);
create table performance (
  id bigint not null auto_increment primary key,
  event_id bigint not null,
  hall_id bigint not null,
  external_id varchar(160) not null,
  starts_at datetime(6) not null,
  local_start datetime(6) not null,
  time_zone varchar(40) character set ascii not null,
  state varchar(12) character set ascii not null,
  sale_from datetime(6) not null,
  sale_until datetime(6) not null,
  purchase_limit int not null,
  seating_plan_id bigint,
  price_from_minor bigint,
  currency char(3) character set ascii,
  version int not null,
  unique key performance_external (event_id, external_id),
  key performance_start (starts_at),
  key performance_sale (state, sale_from),
  key performance_hall (hall_id, starts_at),
  constraint performance_event foreign key (event_id) references event (id),
  constraint performance_hall_fk foreign key (hall_id) references hall (id)
);
