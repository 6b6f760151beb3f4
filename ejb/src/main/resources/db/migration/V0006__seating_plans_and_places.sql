create table seating_plan (
  id bigint not null auto_increment primary key,
  hall_id bigint not null,
  version_number int not null,
  name varchar(200) not null,
  content_hash char(64) character set ascii not null,
  geometry longtext not null,
  places int not null,
  seated boolean not null,
  created_at datetime(6) not null,
  unique key seating_plan_version (hall_id, version_number),
  unique key seating_plan_content (hall_id, content_hash),
  constraint seating_plan_hall foreign key (hall_id) references hall (id)
);
alter table performance add constraint performance_plan foreign key (seating_plan_id) references seating_plan (id);
create table plan_category (
  plan_id bigint not null,
  ordinal smallint not null,
  category_key varchar(20) not null,
  name longtext not null,
  primary key (plan_id, ordinal),
  unique key plan_category_key (plan_id, category_key),
  constraint plan_category_plan foreign key (plan_id) references seating_plan (id)
);
-- The places a plan has, in plan order: the template that a performance's inventory is made from.
create table plan_place (
  plan_id bigint not null,
  ordinal int not null,
  seat_key varchar(60) not null,
  kind enum('SEAT','SLOT') not null,
  category smallint not null,
  zone_key varchar(40) not null,
  row_label varchar(20) not null,
  seat_label varchar(20) not null,
  access enum('STANDARD','WHEELCHAIR','COMPANION') not null,
  primary key (plan_id, ordinal),
  unique key plan_place_seat (plan_id, seat_key),
  constraint plan_place_plan foreign key (plan_id) references seating_plan (id)
);
-- Every sellable unit of every performance is one row; claimed by conditional update in key order.
create table place (
  performance_id bigint not null,
  ordinal int not null,
  category smallint not null,
  state enum('FREE','HELD','BOOKED','BLOCKED') not null,
  hold_id bigint,
  held_until datetime(6),
  booking_id bigint,
  primary key (performance_id, ordinal),
  key place_hold (hold_id),
  key place_booking (booking_id),
  constraint place_performance foreign key (performance_id) references performance (id),
  constraint place_claim check (
    (state in ('FREE','BLOCKED') and hold_id is null and held_until is null and booking_id is null)
    or (state = 'HELD' and hold_id is not null and held_until is not null and booking_id is null)
    or (state = 'BOOKED' and booking_id is not null))
);
-- Derived, at most a second behind, for lists only; claims never read it.
create table place_count (
  performance_id bigint not null,
  category smallint not null,
  capacity int not null,
  free int not null,
  as_of datetime(6) not null,
  primary key (performance_id, category),
  constraint place_count_performance foreign key (performance_id) references performance (id)
);
