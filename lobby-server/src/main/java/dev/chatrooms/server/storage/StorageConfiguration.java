package dev.chatrooms.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The H2 database in the storage directory.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {

	/**
	 * What is committed survives the death of the process: without a write delay H2 hands
	 * each commit to the operating system at once. The database is closed with the
	 * context, in order, and not by a shutdown hook of its own.
	 */
	private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

	/** A directory that is made here is for its owner only: it holds what people said. */
	private static void createPrivately(Path directory) throws IOException {
		boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
		if (posix && Files.notExists(directory)) {
			Files.createDirectories(directory,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		}
		else {
			Files.createDirectories(directory);
		}
	}

	@Bean
	DataSource dataSource(StorageProperties storage) throws IOException {
		Path directory = storage.directory().toAbsolutePath().normalize();
		createPrivately(directory);
		HikariConfig pool = new HikariConfig();
		pool.setPoolName("storage");
		pool.setJdbcUrl("jdbc:h2:file:" + directory.resolve("chatrooms") + OPTIONS);
		pool.setUsername("sa");
		pool.setPassword("");
		// One connection for each lane that may write, and some for the lobby.
		pool.setMaximumPoolSize(2 * Runtime.getRuntime().availableProcessors() + 6);
		return new HikariDataSource(pool);
	}

}
