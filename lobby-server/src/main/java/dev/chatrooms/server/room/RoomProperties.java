package dev.chatrooms.server.room;

import java.time.Duration;

import dev.chatrooms.server.wire.PortRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The rooms.
 *
 * @param logChats whether the log has what is said in public rooms
 * @param portRange TCP ports for rooms; 0 means any free port
 * @param maxOpen rooms that may be open at the same time
 * @param maxMembers connections that one room may have, tickets to it included
 * @param seatsPerPerson connections to one room that one person may have, and tickets to
 * it beside them
 * @param ticketLifetime time in which an admitted person must enter
 * @param scrollback chats that are shown on entry, at most 20
 * @param inbox requests that may wait in a room before its members are not read any more
 * @param batch requests that a room may decide and record together
 * @param departureGrace time in which somebody who was cut may come back before the
 * others hear of it
 * @param crowd people from whom on comings and goings are not told one by one
 */
@Validated
@ConfigurationProperties("rooms")
public record RoomProperties(@DefaultValue("false") boolean logChats, @NotNull @DefaultValue("0") PortRange portRange,
		@Min(1) @DefaultValue("1000") int maxOpen, @Min(1) @DefaultValue("5000") int maxMembers,
		@Min(1) @DefaultValue("5") int seatsPerPerson, @NotNull @DefaultValue("30s") Duration ticketLifetime,
		@Min(0) @Max(20) @DefaultValue("10") int scrollback, @Min(1) @DefaultValue("1024") int inbox,
		@Min(1) @DefaultValue("256") int batch, @NotNull @DefaultValue("10s") Duration departureGrace,
		@Min(2) @DefaultValue("100") int crowd) {

}
