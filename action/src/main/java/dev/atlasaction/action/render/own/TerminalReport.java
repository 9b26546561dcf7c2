package dev.atlasaction.action.render.own;

import dev.atlasaction.action.finding.Finding;
import dev.atlasaction.action.finding.Remedy;
import dev.atlasaction.action.render.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A lint result for a terminal, in the manner of a compiler (spec faces.md §2). */
public final class TerminalReport {

  private static final int EXCERPT = 10;
  private static final int WIDTH = 160;
  private static final int TEXT = 84;
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private final Style style;
  private final String comparedWith;

  /** A report; {@code comparedWith} says in plain words what the change is compared with. */
  public TerminalReport(Style style, String comparedWith) {
    this.style = style;
    this.comparedWith = comparedWith;
  }

  /** The whole report, ended by the verdict. */
  public String of(Check check) {
    List<Item> items = check.findings().stream().map(this::item).toList();
    return Template.read("own/terminal.mustache").fill(new View(items, verdict(check)));
  }

  private record View(List<Item> findings, String verdict) {}

  private record Line(String number, String bar, String text) {}

  private record Step(String sql) {}

  /**
   * What the template shows of a finding.
   *
   * @param gutter as wide as the widest line number and a space
   */
  private record Item(
      String head,
      String gutter,
      String corner,
      String place,
      List<Line> lines,
      String bar,
      String carets,
      String why,
      String safe,
      List<Step> steps,
      String accept) {}

  private Item item(Finding finding) {
    int first = finding.place().map(Finding.Place::line).orElse(1);
    List<String> sql = finding.statement().lines().limit(EXCERPT).map(Printable::text).toList();
    int width = Integer.toString(first + Math.max(0, sql.size() - 1)).length();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < sql.size(); i++) {
      String number = ("%" + width + "d").formatted(first + i);
      lines.add(new Line(style.faint(number), style.faint("│"), cut(sql.get(i))));
    }
    Optional<Remedy> remedy = finding.remedy();
    String acceptance = finding.acceptance();
    return new Item(
        head(finding),
        " ".repeat(width + 1),
        style.faint("┌─"),
        finding.place().map(this::where).orElse(""),
        lines,
        style.faint("│"),
        sql.size() == 1 ? paint(finding, carets(finding, cut(sql.getFirst()))) : "",
        remedy.map(Remedy::why).map(Printable::text).orElse(""),
        remedy.map(found -> wrap(found.safeWay(), width)).orElse(""),
        remedy.stream()
            .flatMap(found -> found.sql().lines())
            .map(line -> new Step(Printable.text(line)))
            .toList(),
        acceptance.isEmpty() ? "" : acceptance + "  (on the line above the statement)");
  }

  private String head(Finding finding) {
    String code = finding.code().isEmpty() ? "" : "[" + Printable.text(finding.code()) + "]";
    return paint(finding, finding.severity().word() + code) + ": " + Printable.text(finding.text());
  }

  private String where(Finding.Place place) {
    return "%s:%d:%d".formatted(Printable.text(place.path()), place.line(), place.column());
  }

  /** Marks the object the finding names, or the whole statement. */
  private static String carets(Finding finding, String line) {
    Matcher names = QUOTED.matcher(finding.text());
    while (names.find()) {
      int at = line.lastIndexOf(names.group(1));
      if (at >= 0) {
        return " ".repeat(at) + "^".repeat(names.group(1).length());
      }
    }
    return "^".repeat(line.length());
  }

  private String paint(Finding finding, String text) {
    return switch (finding.severity()) {
      case ERROR -> style.error(text);
      case WARNING -> style.warning(text);
    };
  }

  private String verdict(Check check) {
    String end =
        check.blocked()
            ? style.error("This change would be blocked.")
            : style.good("This change would pass.");
    return "%s, compared with %s. %s".formatted(check.sentence(), comparedWith, end);
  }

  /** Breaks a text between words; later lines begin under the first. */
  private static String wrap(String text, int width) {
    String margin = "\n" + " ".repeat(width + 13);
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : Printable.text(text).split(" ", -1)) {
      if (column > 0 && column + word.length() >= TEXT) {
        out.append(margin);
        column = 0;
      } else if (column > 0) {
        out.append(' ');
      }
      out.append(word);
      column += word.length() + 1;
    }
    return out.toString();
  }

  private static String cut(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
  }
}
