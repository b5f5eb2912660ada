package dev.chatrooms.server.storage;

import java.nio.file.Path;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where accounts, rooms and history are kept.
 *
 * @param directory made if it does not exist; one server at a time may use it
 */
@Validated
@ConfigurationProperties("storage")
public record StorageProperties(@NotNull @DefaultValue("data") Path directory) {

}
