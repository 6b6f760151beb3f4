-- A confirmation link works for two days at most.
select token_hash, account_id from account_link where expires_at > created_at + interval 48 hour
