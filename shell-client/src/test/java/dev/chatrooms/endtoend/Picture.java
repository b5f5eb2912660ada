package dev.chatrooms.endtoend;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A screen as an SVG image, for documents: monospaced text in the colours of an xterm.
 */
final class Picture {

	private static final double CELL_WIDTH = 8.4;

	private static final int ROW_HEIGHT = 19;

	private static final int MARGIN = 12;

	private static final int BASELINE = 14;

	/** The first 16 colours, which have no rule. */
	private static final List<String> NAMED = List.of("#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd",
			"#00cdcd", "#e5e5e5", "#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff",
			"#ffffff");

	private final String ink;

	private final String paper;

	private final StringBuilder svg = new StringBuilder();

	private Picture(String ink, String paper) {
		this.ink = ink;
		this.paper = paper;
	}

	/**
	 * Draws rows, to the last with text, on a dark or a light background.
	 * @param title what it shows, for those who do not see it
	 */
	static String of(String title, List<List<Cell>> rows, boolean dark) {
		Picture picture = dark ? new Picture("#e6edf3", "#0d1117") : new Picture("#1f2328", "#ffffff");
		int last = rows.size();
		while (last > 1 && rows.get(last - 1).stream().allMatch(cell -> cell.text().isBlank())) {
			last--;
		}
		return picture.draw(title, rows.subList(0, last));
	}

	private String draw(String title, List<List<Cell>> rows) {
		double width = 2 * MARGIN + rows.get(0).size() * CELL_WIDTH;
		int height = 2 * MARGIN + rows.size() * ROW_HEIGHT;
		add("""
				<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 %1$.1f %2$d" width="%1$.1f" height="%2$d">
				<title>%3$s</title>
				<rect width="100%%" height="100%%" rx="6" fill="%4$s" stroke="#808080"/>
				<g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="%5$s">
				""",
				width, height, escaped(title), this.paper, this.ink);
		for (int row = 0; row < rows.size(); row++) {
			drawRow(rows.get(row), MARGIN + row * ROW_HEIGHT);
		}
		return this.svg.append("</g>\n</svg>\n").toString();
	}

	/** In runs of cells that look the same, each where its first cell is. */
	private void drawRow(List<Cell> cells, int top) {
		int from = 0;
		while (from < cells.size()) {
			int to = from + 1;
			while (to < cells.size() && cells.get(to).pen().equals(cells.get(from).pen())) {
				to++;
			}
			String text = cells.subList(from, to).stream().map(Cell::text).collect(Collectors.joining());
			drawRun(text, to - from, cells.get(from).pen(), MARGIN + from * CELL_WIDTH, top);
			from = to;
		}
	}

	private void drawRun(String text, int columns, Pen pen, double left, int top) {
		String words = pen.inverse() ? text : text.stripTrailing();
		if (words.isEmpty()) {
			return;
		}
		String ink = colour(pen.colour(), this.ink);
		String paper = colour(pen.background(), this.paper);
		if (pen.inverse() || !paper.equals(this.paper)) {
			add("<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n", left, top,
					columns * CELL_WIDTH, ROW_HEIGHT, pen.inverse() ? ink : paper);
		}
		add("<text xml:space=\"preserve\" x=\"%.1f\" y=\"%d\"%s%s>%s</text>%n", left, top + BASELINE,
				pen.bold() ? " font-weight=\"bold\"" : "", ink(pen, ink, paper), escaped(words));
	}

	private String ink(Pen pen, String ink, String paper) {
		if (pen.inverse()) {
			return " fill=\"" + paper + "\"";
		}
		return (ink.equals(this.ink) ? "" : " fill=\"" + ink + "\"") + (pen.faint() ? " opacity=\"0.6\"" : "");
	}

	/** Above the first 16 come a cube of six steps for each colour, and 24 greys. */
	private static String colour(int number, String usual) {
		if (number < 0) {
			return usual;
		}
		if (number < NAMED.size()) {
			return NAMED.get(number);
		}
		if (number >= 232) {
			int grey = 8 + 10 * (number - 232);
			return rgb(grey, grey, grey);
		}
		int cube = number - 16;
		return rgb(step(cube / 36), step(cube / 6 % 6), step(cube % 6));
	}

	private static int step(int step) {
		return (step == 0) ? 0 : 55 + 40 * step;
	}

	private static String rgb(int red, int green, int blue) {
		return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private void add(String format, Object... values) {
		this.svg.append(String.format(Locale.ROOT, format, values));
	}

}
