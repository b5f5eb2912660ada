package dev.chatrooms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every feature of the older programs has its row, and every row a test that is there.
 */
class FeatureTableTests {

	private static final Path DOCUMENT = Path.of("..", "src-docs", "features.md");

	/** How many features each of the five had. */
	private static final Map<Integer, Integer> FEATURES = Map.of(0, 38, 1, 24, 2, 38, 3, 26, 4, 34);

	private static List<String[]> rows() throws IOException {
		return Files.readAllLines(DOCUMENT)
			.stream()
			.filter(line -> line.matches("\\| \\d\\.\\d+ \\|.*"))
			.map(line -> line.substring(2, line.length() - 2).split(" \\| "))
			.toList();
	}

	/** The source of a test class, in whatever module it is. */
	private static String source(String className) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(".."))) {
			Path file = files
				.filter(path -> path.endsWith(className + ".java")
						&& path.toString().contains(Path.of("src", "test", "java").toString()))
				.findFirst()
				.orElseThrow(() -> new AssertionError("There is no test " + className));
			return Files.readString(file);
		}
	}

	@Test
	void hasARowForEveryFeature() throws IOException {
		List<String> expected = new ArrayList<>();
		for (int program = 0; program < FEATURES.size(); program++) {
			for (int feature = 1; feature <= FEATURES.get(program); feature++) {
				expected.add(program + "." + feature);
			}
		}

		assertThat(rows()).allMatch(row -> row.length == 4)
			.extracting(row -> row[0])
			.containsExactlyElementsOf(expected);
	}

	@Test
	void namesOnlyTestsThatAreThere() throws IOException {
		for (String test : rows().stream().map(row -> row[3].replace("`", "")).distinct().toList()) {
			String[] parts = test.split("\\.");
			assertThat(parts).as(test).hasSize(2);
			assertThat(source(parts[0])).as(test)
				.containsPattern("@(Test|ParameterizedTest)\\b[^;{}]*\\n\\tvoid " + parts[1] + "\\(");
		}
	}

}
