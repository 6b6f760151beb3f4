-- What each line was quoted at, split by who is paid: price = ticket part (the organiser's) + fee part (the house's), each with its
-- own tax inside and the rate of it. fee_vat is the fee's share of vat; discount is what a promotion took off before. Until now
-- the fee was taxed at the rate of the ticket, and that is what the lines of then say.
alter table price_list
  add column fee_vat_rate decimal(5,2) not null default 0 after fee_rate;
update price_list set fee_vat_rate = vat_rate;

alter table hold_place
  add column discount_minor bigint not null default 0,
  add column fee_vat_minor bigint not null default 0,
  add column vat_rate decimal(5,2) not null default 0,
  add column fee_vat_rate decimal(5,2) not null default 0;
update hold_place p
  join hold h on h.id = p.hold_id
  join price_list l on l.performance_id = h.performance_id
   set p.vat_rate = l.vat_rate, p.fee_vat_rate = l.vat_rate,
       p.fee_vat_minor = least(p.vat_minor, round(p.fee_minor * l.vat_rate / (100 + l.vat_rate)));

alter table booking_line
  add column discount_minor bigint not null default 0,
  add column fee_vat_minor bigint not null default 0,
  add column vat_rate decimal(5,2) not null default 0,
  add column fee_vat_rate decimal(5,2) not null default 0;
update booking_line b
  join price_list l on l.performance_id = b.performance_id
   set b.vat_rate = l.vat_rate, b.fee_vat_rate = l.vat_rate,
       b.fee_vat_minor = least(b.vat_minor, round(b.fee_minor * l.vat_rate / (100 + l.vat_rate)));
