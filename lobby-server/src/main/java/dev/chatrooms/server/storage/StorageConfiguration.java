package dev.chatrooms.server.storage;

import java.io.IOException;

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

	@Bean
	StorageDirectory storageDirectory(StorageProperties properties) throws IOException {
		return StorageDirectory.create(properties.directory());
	}

	@Bean
	DataSource dataSource(StorageDirectory directory) {
		HikariConfig pool = new HikariConfig();
		pool.setPoolName("storage");
		pool.setJdbcUrl("jdbc:h2:file:" + directory.file("chatrooms") + OPTIONS);
		pool.setUsername("sa");
		pool.setPassword("");
		// One connection for each lane that may write, and some for the lobby.
		pool.setMaximumPoolSize(2 * Runtime.getRuntime().availableProcessors() + 6);
		return new HikariDataSource(pool);
	}

}
