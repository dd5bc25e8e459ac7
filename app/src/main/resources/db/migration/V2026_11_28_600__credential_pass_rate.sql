-- Of those who take the exam for a credential, the share that pass it, and the year in which they were counted.
alter table credential
    add column pass_rate_hundredths integer check (pass_rate_hundredths between 0 and 10000),
    add column pass_rate_year integer;
