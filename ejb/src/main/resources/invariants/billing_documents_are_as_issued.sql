-- What documents say and what they look like is what was issued: both fit their digests.
select id from billing_document where sha2(content, 256) <> digest
union all
select document_id from billing_document_file where sha2(pdf, 256) <> digest
