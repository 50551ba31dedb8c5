-- Why a signature could not be checked when the verifier was asked last; nothing once it has answered.
alter table signed_submission
    add column unchecked_for text,
    add column asked_at timestamptz,
    add check ((unchecked_for is null) = (asked_at is null)),
    add check (answer is null or unchecked_for is null);
