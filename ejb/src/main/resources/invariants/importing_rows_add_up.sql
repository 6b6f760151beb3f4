-- Every row that was read was taken, left alone or refused.
select id, rows_read, rows_taken, rows_unchanged, rows_refused from import_run
where rows_read <> rows_taken + rows_unchanged + rows_refused
