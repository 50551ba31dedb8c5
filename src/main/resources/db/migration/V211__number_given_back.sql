-- The first number of a counter can be given back too: two draw for one owner, under different years or providers.
alter table number_counter drop constraint number_counter_last_check, add check (last >= 0);
