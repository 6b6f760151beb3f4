-- No line that something happened to waits for half an hour without anybody at work on it.
select performance_id, asked_at from performance_look
where asked_at < utc_timestamp(6) - interval 30 minute and (leased_until is null or leased_until < utc_timestamp(6) - interval 10 minute)
