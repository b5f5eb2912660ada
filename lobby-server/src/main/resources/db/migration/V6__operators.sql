-- Somebody else knows the password: nothing goes on until its owner has changed it.
alter table account add column must_change boolean default false not null;

-- Names of accounts that were deleted, which strangers cannot take for a while.
create table reserved_name (
    name_key varchar(255)                not null primary key,
    ends_at  timestamp(6) with time zone not null
);
