-- The gateway's name for the card itself, the same for whoever saves it; not told for every kind of method.
alter table payment_method add column fingerprint varchar(80) character set ascii;
