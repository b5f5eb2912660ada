package dev.chatrooms.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.chatrooms.server.limits.LimitProperties;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;

class LoadProfileTests {

	@Test
	void changesOnlySettingsThatThereAre() {
		assertThat(settings(new FileSystemResource("../application.yml.sample")))
			.containsAll(settings(new ClassPathResource("application-load.yml")));
	}

	private static Set<Object> settings(Resource file) {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(file);
		return Objects.requireNonNull(yaml.getObject()).keySet();
	}

	@Test
	void letsMoreConnectionsInThanOneAddressMayHaveByDefault() {
		List<TestPeer> peers = new ArrayList<>();
		try (TestLobby lobby = TestLobby.start("spring.profiles.active=load")) {
			for (int i = 0; i < 250; i++) {
				peers.add(lobby.connect());
			}

			peers.forEach((peer) -> assertThat(peer.hello().version()).isEqualTo(2));
			assertThat(lobby.bean(LimitProperties.class).accountsPerAddress()).isGreaterThanOrEqualTo(10_000);
			peers.forEach(TestPeer::close);
		}
	}

}
