package dev.chatrooms.server.operator;

import java.util.List;

/**
 * Some rows of the registry that belong together.
 */
interface CommandGroup {

	List<OperatorCommand> rows();

}
