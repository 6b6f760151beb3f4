-- One decision leads to one booking at most, and one booking comes from one decision.
select d.booking_reference, count(*) from decision d
where d.booking_reference is not null
group by d.booking_reference having count(*) > 1
