-- What the house asks for its service at a performance, as JSON; null is the usual share, price_list.fee_rate.
alter table price_list add column fees longtext check (json_valid(fees));
