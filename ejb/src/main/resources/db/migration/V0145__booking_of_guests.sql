-- A guest's orders are found by the address when they become an account's.
alter table booking add key booking_guest (buyer_email, account_id);
