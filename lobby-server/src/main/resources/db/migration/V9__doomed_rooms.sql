-- Going to be deleted as soon as nobody is in it, at the next start at the latest.
alter table room add column doomed boolean default false not null;
