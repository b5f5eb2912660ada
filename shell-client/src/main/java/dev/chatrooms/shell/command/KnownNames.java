package dev.chatrooms.shell.command;

import java.util.Collection;

import dev.chatrooms.protocol.RefusalCode;

/**
 * The names there are, for whoever mistyped one.
 */
public interface KnownNames {

	/**
	 * Names of the kind of thing that was not found, as far as they can be known now.
	 */
	Collection<String> alternatives(RefusalCode notFound);

}
