-- The queue, page by page, and the first reading of the index over preferences.
create index preference_queue on preference (state, created_at, id);
