package dev.chatrooms.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A teacher and thirty students, half of them guests, each with a program of their own.
 */
class ClassroomEndToEndTests {

	private static final int STUDENTS = 30;

	private static final int AT_A_TIME = 6;

	private final List<Talker> students = new ArrayList<>();

	@TempDir
	private Path directory;

	private LobbyServer server;

	private Talker teacher;

	@BeforeEach
	void openTheRoom() throws Exception {
		this.server = LobbyServer.start(this.directory.resolve("data"), "--operator.name=teacher",
				"--operator.password=chalk");
		this.teacher = Talker.start("teacher", this.directory, this.server);
		this.teacher.type("login teacher chalk", "create class --description \"Lesson one\" --permanent", "join class");
		this.teacher.awaitTalk("You are in class");
		for (int first = 0; first < STUDENTS; first += AT_A_TIME) {
			takeSeats(first, first + AT_A_TIME);
		}
	}

	/** A few at a time: this computer runs all their programs at once. */
	private void takeSeats(int from, int to) throws Exception {
		for (int i = from; i < to; i++) {
			Talker student = Talker.start("s" + i, this.directory, this.server);
			this.students.add(student);
			if (isGuest(i)) {
				student.type("guest s" + i);
			}
			else {
				student.type("newuser s" + i + " pw", "login s" + i + " pw");
			}
			student.type("join class --existing");
		}
		this.students.subList(from, to).forEach(student -> student.awaitTalk("You are in class"));
	}

	@AfterEach
	void goHome() {
		this.students.forEach(Talker::close);
		this.teacher.close();
		this.server.close();
	}

	private static boolean isGuest(int student) {
		return student % 2 == 1;
	}

	private static String name(int student) {
		return (isGuest(student) ? "guest-s" : "s") + student;
	}

	private Talker student(int number) {
		return this.students.get(number);
	}

	private Outcome once(String name, String password, String... command) throws Exception {
		return ShellClient.of(this.directory.resolve("once"), this.server.port())
			.with("CHATROOMS_USER", name)
			.with("CHATROOMS_PASSWORD", password)
			.run(command);
	}

	@Test
	void aLessonFromBeginningToEnd() throws Exception {
		everybodyHearsTheTeacher();
		twoGroupsTalkAmongThemselves();
		somebodyWhoIsIllGetsAMessage();
		whoDisturbsHasToGo();
		everythingSaidInClassCanBeReadAfterwards();
	}

	private void everybodyHearsTheTeacher() throws Exception {
		this.teacher.type("announce Welcome to the lesson", "say Who is here?");
		for (Talker student : this.students) {
			student.await("*** Announcement from teacher: Welcome to the lesson ***");
			student.await("teacher: Who is here?");
		}
		for (int i = 0; i < STUDENTS; i++) {
			student(i).type("say present, number " + i + ".");
		}
		for (int i = 0; i < STUDENTS; i++) {
			this.teacher.await(name(i) + ": present, number " + i + ".");
		}
	}

	/** Students 0, 2 and the guest 3 are red; 4, 6 and the guest 7 are blue. */
	private void twoGroupsTalkAmongThemselves() throws Exception {
		for (int first : new int[] { 0, 4 }) {
			String group = (first == 0) ? "red" : "blue";
			student(first).type("create " + group + " --private", "invite " + name(first + 2) + " " + group,
					"invite " + name(first + 3) + " " + group, "join " + group, "say among us " + group);
			for (int member : new int[] { first + 2, first + 3 }) {
				student(member).await("I invite you to " + group);
				student(member).type("join " + group);
				student(member).await(name(first) + ": among us " + group);
			}
			student(first + 3).type("say heard in " + group);
			student(first).await(name(first + 3) + ": heard in " + group);
		}
		assertThat(student(4).seen()).noneMatch(line -> line.contains("among us red"));
		assertThat(student(8).seen()).noneMatch(line -> line.contains("among us"));
	}

	private void somebodyWhoIsIllGetsAMessage() throws Exception {
		assertThat(ShellClient.of(this.directory.resolve("ill"), this.server.port())
			.run("newuser", "ill", "pw")
			.exitCode()).isZero();
		student(8).type("msg ill the homework is page 12", "msg teacher may I go early?");
		student(8).awaitTalk("ill is not online and gets it at the next login.");
		this.teacher.await("(private) s8 to teacher: may I go early?");
		try (Talker ill = Talker.start("ill", this.directory, this.server)) {
			ill.type("login ill pw");
			ill.await("(private) s8 to ill: the homework is page 12");
		}
	}

	private void whoDisturbsHasToGo() throws Exception {
		this.teacher.type("kick guest-s9 --room class --reason noise", "ban s10 --room class --reason again");
		student(9).awaitTalk("You were removed from class by teacher: noise");
		student(10).awaitTalk("You were banned from class by teacher: again");

		assertThat(once("s10", "pw", "join", "class").exitCode()).isEqualTo(5);
	}

	private void everythingSaidInClassCanBeReadAfterwards() throws Exception {
		List<String> history = once("s12", "pw", "history", "all", "--room", "class").stdout();

		for (int i = 0; i < STUDENTS; i++) {
			String words = name(i) + ": present, number " + i + ".";
			assertThat(history).filteredOn(line -> line.endsWith(words)).hasSize(1);
		}
		assertThat(history).noneMatch(line -> line.contains("among us") || line.contains("page 12"));
		assertThat(this.server.output()).noneMatch(line -> line.contains("page 12") || line.contains("go early"));
	}

}
