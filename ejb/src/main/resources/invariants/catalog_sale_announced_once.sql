-- The beginning of a sale is announced at most once.
select json_value(payload, '$.performanceId') as performance, count(*) from outbox
where fact = 'PerformancePutOnSale'
group by performance
having count(*) > 1
