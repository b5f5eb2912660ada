package dev.chatrooms.client.room;

import java.util.function.Supplier;

import dev.chatrooms.client.delivery.GroupOpener;

/**
 * What a program may want otherwise than a person does.
 *
 * @param openers makes what opens the datagrams of a visit's group; a program with many
 * members of one room lets them share one
 * @param group whether to rely on multicast
 */
public record VisitOptions(Supplier<? extends GroupOpener> openers, GroupPolicy group) {

	/** What suits almost everybody. */
	public static final VisitOptions STANDARD = new VisitOptions(GroupOpener::ofOneVisit, GroupPolicy.WHILE_GOOD);

}
