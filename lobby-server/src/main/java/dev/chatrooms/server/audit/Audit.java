package dev.chatrooms.server.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Notes who did what to whom. Plain JDBC, because a line is written once and never
 * changed. Thread-safe.
 */
@Service
public class Audit {

	private static final Logger log = LoggerFactory.getLogger(Audit.class);

	private static final int LONGEST = 400;

	private final JdbcTemplate jdbc;

	Audit(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes an act, here and in the log.
	 * @param actor who; an account or the console
	 * @param act what, in the past tense: {@code banned eve from tea: rude}
	 */
	public void note(String actor, String act) {
		log.info("{} {}", actor, act);
		this.jdbc.update("insert into audit (happened_at, actor, act) values (?, ?, ?)",
				Instant.now().atOffset(ZoneOffset.UTC), actor, act.substring(0, Math.min(LONGEST, act.length())));
	}

	/** The newest lines, at most that many, oldest first. */
	public List<Line> newest(int count) {
		return this.jdbc.query("""
				select happened_at, actor, act from (select * from audit order by id desc limit ?) order by id""",
				(row, number) -> new Line(row.getObject("happened_at", OffsetDateTime.class).toInstant(),
						row.getString("actor"), row.getString("act")),
				count);
	}

	/**
	 * One act.
	 *
	 * @param when it happened
	 * @param actor who did it
	 * @param act what
	 */
	public record Line(Instant when, String actor, String act) {

	}

}
