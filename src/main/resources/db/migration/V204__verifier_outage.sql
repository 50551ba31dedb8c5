-- How often the verifier was asked about a signature in vain: a verifier that is away for long is told to the heads.
alter table signed_submission add column asked_in_vain integer not null default 0;

create index signed_submission_unchecked on signed_submission (asked_at) where unchecked_for is not null;
create index signed_submission_valid on signed_submission (verified_at) where answer = 'VALID';
