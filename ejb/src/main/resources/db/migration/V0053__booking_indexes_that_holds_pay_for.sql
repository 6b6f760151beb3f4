-- Nobody looks for places by their hold or booking: those name their places. Each of these keys was written twice per hold.
alter table place
  drop key place_hold,
  drop key place_booking;
-- Holds of an account are asked for by performance only, so one key serves that and the reference to the performance.
alter table hold
  add key hold_account_at (performance_id, account_id),
  drop key hold_account;
