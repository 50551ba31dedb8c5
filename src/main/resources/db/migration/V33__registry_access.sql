-- The person's consent to the access to personal data, where the state's own access control asks the person for it.
create table registry_access (
    question_id uuid primary key references registry_question,
    state       text not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'UNAVAILABLE')),
    at          timestamptz not null,
    good_until  timestamptz not null,
    token       text,
    public_key  text,
    attempts    integer not null
);
