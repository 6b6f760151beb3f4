-- No decision waits for the gateway longer than half an hour, and no offer outlives its time by more than ten minutes.
select id, outcome from decision
where (outcome = 'PENDING' and changed_at < utc_timestamp(6) - interval 30 minute)
   or (outcome = 'OFFERED' and answer_until < utc_timestamp(6) - interval 10 minute)
