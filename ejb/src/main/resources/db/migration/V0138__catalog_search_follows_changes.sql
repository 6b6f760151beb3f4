-- The search index follows these: the database itself stamps every change, whoever makes it.
alter table event
  add touched_at timestamp(6) not null default current_timestamp(6) on update current_timestamp(6),
  add key event_touched (touched_at);
alter table performance
  add touched_at timestamp(6) not null default current_timestamp(6) on update current_timestamp(6),
  add key performance_touched (touched_at);
alter table venue
  add touched_at timestamp(6) not null default current_timestamp(6) on update current_timestamp(6);
alter table hall
  add touched_at timestamp(6) not null default current_timestamp(6) on update current_timestamp(6);
alter table place_count add key place_count_as_of (as_of);
alter table plan_place add key plan_place_access (plan_id, access);
-- Places of confirmed bookings that are still valid, for the list of what is booked most: the catalog's only look at bookings.
create view sold_place as
select p.event_id, b.confirmed_at
from booking b
join booking_line l on l.booking_id = b.id and l.state = 'VALID'
join performance p on p.id = b.performance_id
where b.confirmed_at is not null;
