-- Rooms are listed page by page, and counted by owner, without a look at all of them.
create index room_by_permanence on room (permanent, name_key);

create index room_by_owner on room (owner);
