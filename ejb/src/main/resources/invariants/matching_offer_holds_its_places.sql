-- An offer that can still be accepted has a living hold at least until then.
select d.id, d.hold_public_id from decision d
left join hold h on h.public_id = d.hold_public_id
where d.outcome = 'OFFERED' and d.answer_until > utc_timestamp(6)
  and (h.id is null or h.state <> 'ACTIVE' or h.expires_at < d.answer_until - interval 1 second)
