-- What the portal sent is recognised when it comes again; something else under the same request is not taken for it.
alter table complaint add column request_sha256 text;
