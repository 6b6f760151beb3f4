-- Each gateway of ours knows by itself what it has given back of a charge, whatever it is asked for.
alter table payout add column payment_id varchar(26) character set ascii after refund_id, add key payout_payment (payment_id);
update payout o join refund r on r.id = o.refund_id set o.payment_id = r.payment_id;
alter table credit_charge add column refunded_minor bigint not null default 0;
update credit_charge c set refunded_minor = coalesce(
  (select sum(m.amount_minor) from credit_movement m join refund r on r.id = m.refund_id where r.payment_id = c.payment_id), 0);
alter table till_refund add column payment_id varchar(26) character set ascii, add key till_refund_payment (payment_id);
update till_refund t join refund r on r.id = t.refund_id set t.payment_id = r.payment_id;
