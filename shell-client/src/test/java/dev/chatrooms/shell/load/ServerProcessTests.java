package dev.chatrooms.shell.load;

import java.time.Duration;

import dev.chatrooms.shell.command.CommandFailure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServerProcessTests {

	@Test
	void addsUserAndSystemTimeWhateverTheNameOfTheProgram() {
		String stat = "42 (a) b (c) S 1 42 42 0 -1 4194304 100 0 0 0 250 50 0 0 20 0 30 0 1000 1 1";

		assertThat(ServerProcess.cpu(stat)).isEqualTo(Duration.ofSeconds(3));
	}

	@Test
	void readsTheResidentMemory() {
		assertThat(ServerProcess.resident("Name:\tjava\nVmHWM:\t  99999 kB\nVmRSS:\t  123456 kB\nThreads:\t3\n"))
			.isEqualTo(123_456);
	}

	@Test
	void watchesOnlyWhatThereIs() {
		ServerProcess nobody = new ServerProcess(Integer.MAX_VALUE);

		assertThatExceptionOfType(CommandFailure.class).isThrownBy(nobody::cpu)
			.withMessage("There is no process 2147483647 to watch.");
	}

}
