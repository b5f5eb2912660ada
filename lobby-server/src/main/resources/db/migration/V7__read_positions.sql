-- How far people have read.
create table read_position (
    name_key varchar(255) not null,
    room_id  bigint       not null references room on delete cascade,
    sequence bigint       not null,
    primary key (name_key, room_id)
);
