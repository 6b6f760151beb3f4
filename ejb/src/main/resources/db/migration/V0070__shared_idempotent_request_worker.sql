-- Which life of which node answers the request: what a node's earlier life left unanswered is nobody's any more.
alter table idempotent_request add column worker varchar(80) character set ascii;
