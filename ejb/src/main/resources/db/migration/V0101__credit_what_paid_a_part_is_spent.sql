-- Balances that paid a part of something stayed set aside, though they were spent when the rest was paid.
update credit_charge c join payment p on p.id = c.payment_id set c.state = 'TAKEN'
 where c.state = 'RESERVED' and p.state = 'CAPTURED';
