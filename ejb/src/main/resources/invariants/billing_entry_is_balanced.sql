-- Every entry of the ledger moves something, and what it debits it credits, in each currency.
select e.id, e.source, l.currency, sum(l.amount_minor) as minor from ledger_entry e
left join ledger_line l on l.entry_id = e.id
group by e.id, e.source, l.currency
having minor is null or minor <> 0
