-- What documents say and what they look like is what was issued: both fit their digests.
select id from billing_document where convert(sha2(content, 256) using ascii) <> digest
union all
select document_id from billing_document_file where convert(sha2(pdf, 256) using ascii) <> digest
