-- A place that came back may rest for the line of its performance: claimed by no hold, until a moment.
alter table place
  drop constraint place_claim,
  add constraint place_claim check (
    (state in ('FREE','BLOCKED') and hold_id is null and held_until is null and booking_id is null)
    or (state = 'HELD' and held_until is not null and booking_id is null)
    or (state = 'BOOKED' and booking_id is not null));
