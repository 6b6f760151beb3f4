-- Which request made it: digests of who asked under which idempotency key, and of what was asked. A repeated request finds what
-- the first one made, written in the same transaction; a key that comes again with another content is told so.
alter table hold
  add column request_id char(43) character set ascii,
  add column request_hash char(43) character set ascii,
  add unique key hold_request (request_id);
alter table booking
  add column request_id char(43) character set ascii,
  add column request_hash char(43) character set ascii,
  add unique key booking_request (request_id);
