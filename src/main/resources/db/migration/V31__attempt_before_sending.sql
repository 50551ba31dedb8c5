-- An attempt is there before anything is sent. SENT: what came of it is not known yet; LOST: the work on it was broken
-- off, and the registry was asked once more.
alter table registry_attempt drop constraint registry_attempt_reply_check;
alter table registry_attempt
    add check (reply in ('SENT', 'LOST', 'ANSWERED', 'PENDING', 'UNAVAILABLE'));
