-- Who shares a preference was invited by an address or has joined with an account, never both; of a living preference, and not its owner.
select m.id
from preference_member m
join preference p on p.id = m.preference_id
where (m.state = 'INVITED' and (m.email is null or m.account_id is not null or m.goes_since is not null))
   or (m.state = 'JOINED' and (m.email is not null or m.token_hash is not null or m.account_id is null
       or m.joined_at is null or m.goes <> (m.goes_since is not null)))
   or p.state = 'DELETED'
   or m.account_id = p.account_id
