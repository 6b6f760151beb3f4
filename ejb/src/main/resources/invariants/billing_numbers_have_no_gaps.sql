-- The numbers of an issuer's documents in a year are 1, 2, 3 and so on, without gap or repetition, and the series knows the last one.
select s.owner, s.year, s.last, count(d.id) as documents, max(d.sequence) as highest from billing_series s
left join billing_document d on d.owner = s.owner and d.year = s.year
group by s.owner, s.year, s.last
having documents <> s.last or highest <> s.last
union all
select d.owner, d.year, d.sequence, 0, 0 from billing_document d
left join billing_series s on s.owner = d.owner and s.year = d.year
where s.owner is null or d.sequence < 1 or d.issued_on not like concat(d.year, '-%')
