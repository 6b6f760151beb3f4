-- No committed fact waits longer than a minute for its way to the queues.
select id from outbox where relayed_at is null and created_at < utc_timestamp(6) - interval 60 second
