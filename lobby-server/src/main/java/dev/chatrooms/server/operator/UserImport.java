package dev.chatrooms.server.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.chatrooms.model.AccountName;
import dev.chatrooms.model.InvalidNameException;
import dev.chatrooms.protocol.Refusal;
import dev.chatrooms.protocol.RefusalCode;
import dev.chatrooms.protocol.RefusedException;
import dev.chatrooms.server.account.Registrar;

import org.springframework.stereotype.Component;

/**
 * Reads the accounts of the Python chat: lines of a name and a password in clear text,
 * perhaps below a header. Accounts that are there already stay as they are.
 */
@Component
class UserImport {

	/**
	 * A name or password may be in quotes, within which a quote is doubled. Strangers
	 * chose them, so nothing is given back that has matched: a long one takes no stack.
	 */
	private static final Pattern ROW = Pattern.compile("(\"(?:[^\"]++|\"\")*+\"|[^,\"]*+),(\"(?:[^\"]++|\"\")*+\"|.*)");

	private static final String HEADER = "username,password";

	private final Registrar registrar;

	UserImport(Registrar registrar) {
		this.registrar = registrar;
	}

	/** Makes the accounts that are not there. */
	Outcome read(Path file) throws IOException {
		List<String> complaints = new ArrayList<>();
		int made = 0;
		int known = 0;
		// What is no UTF-8 spoils its own line only.
		List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).replace("\ufeff", "");
			if (line.isBlank() || (i == 0 && line.replaceAll("[\\s\"]", "").equalsIgnoreCase(HEADER))) {
				continue;
			}
			try {
				boolean isNew = makeFrom(line);
				made += isNew ? 1 : 0;
				known += isNew ? 0 : 1;
			}
			catch (RefusedException | InvalidNameException ex) {
				complaints.add("Line " + (i + 1) + ": " + ex.getMessage());
			}
		}
		return new Outcome(made, known, complaints);
	}

	private boolean makeFrom(String line) {
		Matcher row = ROW.matcher(line);
		if (!row.matches()) {
			throw unusable("This is not a name, a comma and a password.");
		}
		AccountName name = new AccountName(bare(row.group(1).strip()));
		if (this.registrar.exists(name)) {
			return false;
		}
		if (this.registrar.isReserved(name)) {
			throw unusable("An account called " + name + " was deleted; make it with: newuser " + name);
		}
		this.registrar.make(name, bare(row.group(2)));
		return true;
	}

	private static RefusedException unusable(String why) {
		return new RefusedException(Refusal.of(RefusalCode.BAD_VALUE, why, null));
	}

	private static String bare(String cell) {
		return (cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\""))
				? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
	}

	/**
	 * What became of a file.
	 *
	 * @param made accounts that were made
	 * @param known accounts that were there already
	 * @param complaints a sentence for each row that could not be used
	 */
	record Outcome(int made, int known, List<String> complaints) {

		String text() {
			String sentence = count(this.made, "account") + " made, " + this.known + " there already, "
					+ count(this.complaints.size(), "row") + " that cannot be used.";
			return this.complaints.isEmpty() ? sentence : sentence + "\n" + String.join("\n", this.complaints);
		}

		private static String count(int number, String what) {
			return number + " " + what + ((number == 1) ? "" : "s");
		}

	}

}
