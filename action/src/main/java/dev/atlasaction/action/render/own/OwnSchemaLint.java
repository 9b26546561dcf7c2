package dev.atlasaction.action.render.own;

import dev.atlasaction.action.atlas.result.SchemaLint;
import dev.atlasaction.action.atlas.result.SchemaLint.Diagnostic;
import dev.atlasaction.action.atlas.result.SchemaLint.Position;
import dev.atlasaction.action.atlas.result.SchemaLint.Step;
import dev.atlasaction.action.finding.Severity;
import dev.atlasaction.action.platform.Annotation;
import dev.atlasaction.action.platform.Level;
import dev.atlasaction.action.render.Markdown;
import dev.atlasaction.action.render.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Our face of {@code schema lint} (spec faces.md §1). */
public final class OwnSchemaLint {

  private static final List<Integer> ROWS = List.of(100, 40, 10, 0);
  private static final int CELL = 400;
  private static final int URLS = 5;

  private final Setting setting;
  private final boolean html;

  /**
   * A face for one run.
   *
   * @param html the forge shows HTML
   */
  public OwnSchemaLint(Setting setting, boolean html) {
    this.setting = setting;
    this.html = html;
  }

  /** The comment, without its marker; {@code urls} are those of the schema, without passwords. */
  public String text(SchemaLint lint, List<String> urls) {
    List<CommentView.Row> rows = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
      for (Step step : lint.steps()) {
        if (step.error() == (severity == Severity.ERROR)) {
          step.diagnostics().forEach(each -> rows.add(row(step, each)));
        }
      }
    }
    Template template = Template.read("own/schema-lint.mustache");
    return Room.fit(
        ROWS,
        Room.of(html),
        most -> template.fill(view(lint, urls, rows, Math.min(most, rows.size()))));
  }

  private View view(SchemaLint lint, List<String> urls, List<CommentView.Row> rows, int shown) {
    List<String> codes =
        lint.steps().stream()
            .sorted(Comparator.comparing(Step::error).reversed())
            .flatMap(step -> step.diagnostics().stream())
            .map(Diagnostic::code)
            .skip(shown)
            .toList();
    return new View(
        verdict(lint),
        urls.isEmpty() ? "the schema of the project file" : codes(urls),
        rows.subList(0, shown),
        codes.isEmpty()
            ? ""
            : "Left out for want of space: " + Room.hidden(codes.size(), codes) + ".",
        Footer.of(setting, html));
  }

  /** Findings at their places, rules as headlines. */
  public static List<Annotation> annotations(SchemaLint lint, String workingDirectory) {
    List<Annotation> all = new ArrayList<>();
    for (Step step : lint.steps()) {
      Level level = step.error() ? Level.ERROR : Level.WARNING;
      for (Diagnostic diagnostic : step.diagnostics()) {
        Optional<Annotation.Position> place =
            Optional.ofNullable(diagnostic.pos()).map(pos -> place(pos, workingDirectory));
        String title =
            diagnostic.code().isEmpty() ? step.text() : diagnostic.code() + ": " + step.text();
        all.add(new Annotation(level, place, Optional.of(title), diagnostic.text()));
      }
    }
    return all;
  }

  private static Annotation.Position place(Position pos, String workingDirectory) {
    Path file = Path.of(workingDirectory).resolve(pos.filename()).normalize();
    return new Annotation.Position(file.toString().replace('\\', '/'), Math.max(1, pos.line()));
  }

  private static String verdict(SchemaLint lint) {
    int errors = 0;
    int warnings = 0;
    for (Step step : lint.steps()) {
      errors += step.error() ? step.diagnostics().size() : 0;
      warnings += step.error() ? 0 : step.diagnostics().size();
    }
    List<String> counts = new ArrayList<>();
    if (errors > 0) {
      counts.add(Severity.ERROR.count(errors));
    }
    if (warnings > 0) {
      counts.add(Severity.WARNING.count(warnings));
    }
    return "%s Schema check: %s"
        .formatted(
            errors > 0 ? "❌" : "⚠️", counts.isEmpty() ? "no findings" : String.join(", ", counts));
  }

  private static String codes(List<String> urls) {
    String shown =
        urls.stream()
            .limit(URLS)
            .map(url -> Markdown.code(Room.name(url)))
            .collect(Collectors.joining(", "));
    return urls.size() <= URLS ? shown : shown + " and " + (urls.size() - URLS) + " more";
  }

  private static CommentView.Row row(Step step, Diagnostic diagnostic) {
    Position pos = diagnostic.pos();
    String text = diagnostic.text();
    String what = text.length() <= CELL ? text : text.substring(0, CELL) + "…";
    String why = step.desc().isEmpty() ? "" : ": " + Room.name(step.desc());
    return new CommentView.Row(
        step.error() ? "🔴 error" : "🟡 warning",
        pos == null
            ? ""
            : Markdown.text("%s:%d".formatted(pos.filename(), Math.max(1, pos.line()))),
        Markdown.text(what + why),
        CommentView.code(diagnostic.code()));
  }

  private record View(
      String verdict, String context, List<CommentView.Row> rows, String leftOut, String footer) {}
}
