-- The e-government portal signs in like a person of the staff and brings requests.
alter table staff_role drop constraint staff_role_role_check;
alter table staff_role add constraint staff_role_role_check check (role in ('registrar', 'specialist', 'head',
    'deputy-head', 'akimat', 'quality-officer', 'contact-centre', 'portal', 'analyst', 'auditor', 'administrator'));
