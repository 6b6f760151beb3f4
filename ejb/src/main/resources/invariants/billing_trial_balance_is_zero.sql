-- The trial balance of the ledger is zero in every currency.
select currency, sum(amount_minor) as minor from ledger_line group by currency having minor <> 0
