-- No booking waits for its payment long after the time to pay: every order comes to an end.
select id, reference from booking where state = 'AWAITING_PAYMENT' and pay_until < utc_timestamp(6) - interval 15 minute
