-- Every account may do something: it has at least one role.
select a.id from account a left join account_role r on r.account_id = a.id where r.account_id is null
