-- A complaint is answered by the provider, the akimat or the quality body, and each writes its letters itself.
alter table notice
    add column sender text not null default 'PROVIDER' check (sender in ('PROVIDER', 'AKIMAT', 'QUALITY_BODY'));

-- What was printed bears the letterhead that it bears.
update notice n set sender = case when c.level = 'QUALITY' then 'QUALITY_BODY' else 'AKIMAT' end
from complaint c
where c.number = n.case_number and n.recipient_kind = 'APPLICANT'
    and (c.level = 'QUALITY' or c.addressee = 'AKIMAT'
        or c.forwarded_at <= n.told_at and n.event <> 'complaint.notice.forwarded')
    and not exists (select 1 from notice_letter l join notice_delivery d on d.id = l.delivery_id where d.notice_id = n.id);
