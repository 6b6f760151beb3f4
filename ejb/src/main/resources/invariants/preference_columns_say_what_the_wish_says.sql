-- What is searched for is what was wished for.
select id from preference
where spec <> '{}'
  and (json_value(spec, '$.mode') <> mode or json_value(spec, '$.quantity') <> quantity
    or coalesce(json_value(spec, '$.paymentMethod'), '') <> coalesce(payment_method_id, '')
    or coalesce(json_value(spec, '$.endsOn'), '') <> coalesce(ends_on, '')
    or coalesce(json_value(spec, '$.pausedUntil'), '') <> coalesce(paused_until, ''))
