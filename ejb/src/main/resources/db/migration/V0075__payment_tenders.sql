-- What a payment is made with. Only a card has a method at the gateway.
alter table payment
  add column tender varchar(8) character set ascii not null default 'CARD' after purpose,
  modify column gateway_method varchar(80) character set ascii;
