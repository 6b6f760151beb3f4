-- No account keeps more preferences than it may.
select account_id, count(*) as kept
from preference
where state <> 'DELETED'
group by account_id
having count(*) > 20
