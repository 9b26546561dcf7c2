package dev.atlasaction.action.comment;

import dev.atlasaction.action.render.Clip;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One comment of several targets, each of which writes its own section (spec ci-demand.md §3.4): a
 * table of all, those that failed first, and a fold for each.
 *
 * @param all the sections by their targets' names
 */
record Sections(TreeMap<String, Section> all) {

  private static final String BEGIN = "<!-- atlas-section: ";
  private static final String END = "<!-- atlas-section-end -->";
  private static final Pattern SECTION =
      Pattern.compile(
          "(?ms)^<!-- atlas-section: ([\\w./-]+) (\\w*) -->\\n(.*?)\\n^<!-- atlas-section-end"
              + " -->$");

  /** A line of the table takes that much, with its hidden lines. */
  private static final int ROW = 1_000;

  /**
   * One target's part.
   *
   * @param commit what it was checked at
   * @param text the comment it would be alone
   */
  record Section(String commit, String text) {

    /** Its first line: a sign and a sentence. */
    String verdict() {
      return text.lines().findFirst().orElse("").replaceFirst("^#+ *", "").replace("|", "&#124;");
    }

    String rest() {
      int end = text.indexOf('\n');
      return end < 0 ? "" : text.substring(end + 1).strip();
    }

    /** Failed ones first. */
    int rank() {
      return verdict().startsWith("❌") ? 0 : verdict().startsWith("⚠") ? 1 : 2;
    }
  }

  /** The sections of a comment as {@link #body} wrote it; none of anything else. */
  static Sections of(String body) {
    TreeMap<String, Section> all = new TreeMap<>();
    Matcher matcher = SECTION.matcher(body);
    while (matcher.find()) {
      all.put(matcher.group(1), new Section(matcher.group(2), unwrapped(matcher.group(3))));
    }
    return new Sections(all);
  }

  /** Whether all sections of the other one are here, of the same commit and verdict. */
  boolean has(Sections other) {
    return other.all().entrySet().stream()
        .allMatch(entry -> {
          Section here = all.get(entry.getKey());
          return here != null
              && here.commit().equals(entry.getValue().commit())
              && here.verdict().equals(entry.getValue().verdict());
        });
  }

  /** A name fit for a hidden line. */
  static String name(String text) {
    String name = text.replaceAll("[^\\w./-]", "-").replaceAll("-{2,}", "-");
    return name.length() <= 100 ? name : name.substring(0, 100);
  }

  /** The same with one section in place of its earlier version. */
  Sections with(String name, Section section) {
    TreeMap<String, Section> changed = new TreeMap<>(all);
    // A line of the text that looks like one of ours would end the section.
    changed.put(
        name,
        new Section(
            section.commit().replaceAll("\\W", ""),
            section.text().replace("<!-- atlas-section", "<!-- atlas section").strip()));
    return new Sections(changed);
  }

  /**
   * The comment, without its marker.
   *
   * @param commit the newest one: sections of another are said to be older
   * @param room the most characters
   */
  String body(String commit, boolean html, int room) {
    List<Map.Entry<String, Section>> sorted =
        all.entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> entry.getValue().rank()))
            .toList();
    int each = Math.max(0, (room - ROW * (all.size() + 1)) / Math.max(1, all.size()));
    StringBuilder body =
        new StringBuilder("### " + verdict() + "\n\n| target | result |\n| --- | --- |\n");
    sorted.forEach(entry ->
        body.append(
            "| `%s` | %s%s |\n"
                .formatted(
                    entry.getKey(),
                    cut(entry.getValue().verdict()),
                    age(entry.getValue(), commit))));
    sorted.forEach(entry -> {
      body.append("\n")
          .append(BEGIN)
          .append(entry.getKey())
          .append(' ')
          .append(entry.getValue().commit());
      body.append(" -->\n").append(wrapped(entry.getKey(), entry.getValue(), html, each));
      body.append('\n').append(END).append('\n');
    });
    return body.toString().strip();
  }

  private String verdict() {
    long failed = all.values().stream().filter(section -> section.rank() == 0).count();
    long warned = all.values().stream().filter(section -> section.rank() == 1).count();
    String count = all.size() == 1 ? "1 target" : all.size() + " targets";
    if (failed > 0) {
      return "❌ %s: %d blocked".formatted(count, failed);
    }
    return warned > 0
        ? "⚠️ %s: %d with findings".formatted(count, warned)
        : "✅ %s, nothing in the way".formatted(count);
  }

  private static String age(Section section, String commit) {
    boolean older =
        !section.commit().isEmpty() && !section.commit().equals(commit.replaceAll("\\W", ""));
    return older
        ? " (at %s)"
            .formatted(section.commit().substring(0, Math.min(7, section.commit().length())))
        : "";
  }

  private static String cut(String verdict) {
    return verdict.length() <= 300 ? verdict : verdict.substring(0, 300).replace("`", "") + "…";
  }

  private static String wrapped(String name, Section section, boolean html, int room) {
    String rest = Clip.to(section.rest(), room);
    return html
        ? "<details><summary>%s</summary>\n\n### %s\n\n%s\n\n</details>"
            .formatted(name, section.verdict(), rest)
        : "**%s**\n\n### %s\n\n%s".formatted(name, section.verdict(), rest);
  }

  private static String unwrapped(String text) {
    String inner =
        text.lines()
            .skip(2)
            .collect(Collectors.joining("\n"))
            .replaceFirst("\\n\\n</details>$", "");
    return inner.strip();
  }
}
