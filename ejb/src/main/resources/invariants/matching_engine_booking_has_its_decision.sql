-- Every paid booking that the engine made was decided, unless that was less than ten minutes ago.
select b.id, b.reference from booking b
left join hold h on h.id = b.hold_id
left join decision d on d.hold_public_id = h.public_id
where b.source = 'ENGINE' and b.confirmed_at is not null and b.created_at < utc_timestamp(6) - interval 10 minute and d.id is null
