package dev.chatrooms.protocol;

/**
 * What lobby or room say to one connection only.
 */
public sealed interface Reply extends Payload permits Greeting, RoomList, Admission, PeopleList, Mail, BanList,
		ChatPage, Welcome, Scrollback, GroupKeys, Heartbeat, Done, Refusal {

}
