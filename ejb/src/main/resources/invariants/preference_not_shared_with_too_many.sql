-- No preference is shared with more people than it may.
select preference_id, count(*)
from preference_member
where state = 'JOINED'
group by preference_id
having count(*) > 6
