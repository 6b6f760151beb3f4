-- Several tenders may share an amount: the last of them leads, the others (balances) are its parts and go its way.
alter table payment
  add column pay_until datetime(6),
  add column lead_id varchar(26) character set ascii,
  add column split boolean not null default false,
  add key payment_lead (lead_id);
