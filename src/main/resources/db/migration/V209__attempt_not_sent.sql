-- NOT_SENT: the line was known to be silent, or the question could not be signed; nothing left the house.
alter table registry_attempt drop constraint registry_attempt_reply_check;
alter table registry_attempt
    add check (reply in ('SENT', 'LOST', 'NOT_SENT', 'ANSWERED', 'PENDING', 'UNAVAILABLE'));

alter table registry_access drop constraint registry_access_state_check;
alter table registry_access add check (state in ('ASKED', 'GRANTED', 'REFUSED', 'UNAVAILABLE', 'NOT_ASKED'));
