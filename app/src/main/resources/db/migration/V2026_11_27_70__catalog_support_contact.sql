-- Where a service is, whom to call, and when its owner last looked at what is told of it.
alter table support_service
    add column place text,
    add column place_es text,
    add column phone text,
    add column email text,
    add column reviewed_on date;
