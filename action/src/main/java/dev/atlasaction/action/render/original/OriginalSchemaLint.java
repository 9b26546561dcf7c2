package dev.atlasaction.action.render.original;

import dev.atlasaction.action.atlas.result.SchemaLint;
import dev.atlasaction.action.atlas.result.SchemaLint.Diagnostic;
import dev.atlasaction.action.atlas.result.SchemaLint.Position;
import dev.atlasaction.action.atlas.result.SchemaLint.Step;
import dev.atlasaction.action.platform.Annotation;
import dev.atlasaction.action.platform.Level;
import dev.atlasaction.action.render.Template;
import dev.atlasaction.action.render.original.Markup.Icon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The original's face of {@code schema lint} (spec ci-actions.md §9.6 and §10.2). */
public final class OriginalSchemaLint {

  private final Flavor flavor;

  /** For forges that show documents of that flavour. */
  public OriginalSchemaLint(Flavor flavor) {
    this.flavor = flavor;
  }

  /**
   * The comment, without its marker.
   *
   * @param urls of the schema, without passwords
   */
  public String text(SchemaLint lint, List<String> urls) {
    Markup markup = flavor.markup();
    List<StepView> steps = lint.steps().stream().map(step -> StepView.of(step, markup)).toList();
    return Template.read("original/schema-lint.mustache")
        .fill(
            new View(
                String.join(", ", urls), steps.isEmpty() ? List.of() : List.of(Table.of(steps))));
  }

  /**
   * Findings at their places; the title is only told where there is no place.
   *
   * @param workingDirectory before relative file names
   */
  public static List<Annotation> annotations(SchemaLint lint, String workingDirectory) {
    List<Annotation> all = new ArrayList<>();
    for (Step step : lint.steps()) {
      Level level = step.error() ? Level.ERROR : Level.WARNING;
      for (Diagnostic diagnostic : step.diagnostics()) {
        Optional<Annotation.Position> place =
            Optional.ofNullable(diagnostic.pos()).map(pos -> place(pos, workingDirectory));
        Optional<String> title = place.isPresent() ? Optional.empty() : Optional.of(step.text());
        all.add(
            new Annotation(
                level, place, title, OriginalLint.message(diagnostic.text(), diagnostic.code())));
      }
    }
    return all;
  }

  private static Annotation.Position place(Position pos, String workingDirectory) {
    Path file = Path.of(workingDirectory).resolve(pos.filename()).normalize();
    return new Annotation.Position(file.toString().replace('\\', '/'), Math.max(1, pos.line()));
  }

  private record View(String urls, List<Table> table) {}

  /**
   * The findings.
   *
   * @param line ends the one above, as a template drops what follows the start of a section
   * @param row before a row
   * @param cell before a line within a cell
   */
  private record Table(String line, String row, String cell, List<StepView> steps) {

    static Table of(List<StepView> steps) {
      return new Table("\n", "\n    ", "\n        ", steps);
    }
  }

  private record StepView(
      String icon, String title, String desc, List<DiagnosticView> diagnostics) {

    static StepView of(Step step, Markup markup) {
      return new StepView(
          markup.icon(step.error() ? Icon.ERROR : Icon.WARNING),
          LintView.firstUpper(step.text()),
          step.desc(),
          step.diagnostics().stream().map(each -> DiagnosticView.of(each, markup)).toList());
    }
  }

  private record DiagnosticView(String text, String place) {

    static DiagnosticView of(Diagnostic diagnostic, Markup markup) {
      String code = diagnostic.code();
      String link =
          code.isEmpty() ? "" : " " + markup.link("(" + code + ")", OriginalLint.codePage(code));
      Position pos = diagnostic.pos();
      return new DiagnosticView(
          diagnostic.text() + link,
          pos == null ? "" : "%s:%d:%d".formatted(pos.filename(), pos.line(), pos.column()));
    }
  }
}
