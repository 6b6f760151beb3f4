-- How full a performance is, for lists and the "available" filter: the catalog's only look at seating's derived counts.
create view performance_supply as
select performance_id, cast(sum(capacity) as signed) as capacity, cast(sum(free) as signed) as free
from place_count
group by performance_id;
