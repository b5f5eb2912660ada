-- What the author calls a chat, so that one that is sent again is stored once.
alter table room_event add column chat_id varchar(64);

create index room_event_by_chat_id on room_event (room_id, chat_id);
