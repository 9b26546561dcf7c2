package dev.atlasaction.action.render.own;

import dev.atlasaction.action.finding.Drift;
import dev.atlasaction.action.render.Markdown;
import dev.atlasaction.action.render.Template;
import java.util.ArrayList;
import java.util.List;

/** Our page for databases that are not what they should be (spec faces.md §1). */
public final class OwnDrift {

  private static final List<Integer> LINES = List.of(400, 100, 30, 5, 0);

  /** Beyond these a page only counts. */
  private static final int TARGETS = 50;

  private static final int PROBLEMS = 20;

  private final Setting setting;
  private final boolean html;

  /**
   * A page for one run.
   *
   * @param html the forge shows HTML
   */
  public OwnDrift(Setting setting, boolean html) {
    this.setting = setting;
    this.html = html;
  }

  /** The verdict in one line, of plain text. */
  public static String verdict(List<Drift> all) {
    long there = all.stream().filter(Drift::isThere).count();
    if (there == 0) {
      return all.size() == 1
          ? "no drift: the database is what it should be"
          : "no drift: all " + all.size() + " databases are what they should be";
    }
    int repair = all.stream().mapToInt(drift -> drift.repair().size()).sum();
    String back = repair == 1 ? "1 statement leads back" : repair + " statements lead back";
    return all.size() == 1
        ? "drift: the database is not what it should be, " + back
        : "drift: %d of %d databases are not what they should be, %s"
            .formatted(there, all.size(), back);
  }

  /** The page, without a marker. */
  public String text(List<Drift> all) {
    Template template = Template.read("own/drift.mustache");
    return Room.fit(LINES, Room.of(html), lines -> template.fill(view(all, lines)));
  }

  private View view(List<Drift> all, int lines) {
    List<Drift> there = all.stream().filter(Drift::isThere).limit(TARGETS).toList();
    long more = all.stream().filter(Drift::isThere).count() - there.size();
    return new View(
        (there.isEmpty() ? "✅ " : "❌ ") + capital(verdict(all)),
        there.stream().map(drift -> target(drift, lines)).toList(),
        more > 0 ? more + " more databases differ." : "",
        Footer.of(setting, html));
  }

  private Target target(Drift drift, int lines) {
    List<Sql> parts = new ArrayList<>();
    if (!drift.happened().isEmpty()) {
      parts.add(sql("What happened to it", drift.happened(), lines));
    }
    if (!drift.repair().isEmpty()) {
      parts.add(sql("What leads back", drift.repair(), lines));
    }
    List<String> problems =
        drift.problems().stream()
            .limit(PROBLEMS)
            .map(problem -> Markdown.text(Room.name(problem)))
            .toList();
    return new Target(
        Markdown.code(Room.name(drift.target())) + ", compared with " + words(drift.expected()),
        problems.isEmpty() ? List.of() : List.of(new Problems(problems)),
        parts);
  }

  private Sql sql(String title, List<String> statements, int lines) {
    Fenced shown = Fenced.of(String.join("\n", statements), lines);
    String count = statements.size() == 1 ? "1 statement" : statements.size() + " statements";
    return new Sql(Fold.of(html, title + " (" + count + ")"), shown.fence(), shown.sql());
  }

  private static String words(String expected) {
    return Markdown.text(Room.name(expected));
  }

  private static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private record View(String verdict, List<Target> targets, String more, String footer) {}

  private record Target(String context, List<Problems> problems, List<Sql> parts) {}

  private record Problems(List<String> items) {}

  private record Sql(Fold fold, String fence, String sql) {}
}
