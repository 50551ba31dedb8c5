-- Letters about a complaint bear the letterhead of whoever answers it, not always that of the provider.
update paper
set facts = facts - 'fromQualityBody'
    || jsonb_build_object('body', case when (facts ->> 'fromQualityBody')::boolean then 'QUALITY_BODY' else 'PROVIDER' end)
where kind = 'COMPLAINT_ANSWER';
update paper set facts = facts || jsonb_build_object('body', 'PROVIDER')
where kind in ('COMPLAINT_TICKET', 'COMPLAINT_EXTENSION', 'COMPLAINT_FORWARDING');
