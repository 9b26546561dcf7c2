package dev.atlasaction.action.render.original;

import dev.atlasaction.action.finding.Lines;
import dev.atlasaction.action.platform.Annotation;
import dev.atlasaction.action.platform.Annotation.Position;
import dev.atlasaction.action.platform.Level;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.LintFace;
import dev.atlasaction.action.render.Template;
import dev.atlasaction.engine.report.Diagnostic;
import dev.atlasaction.engine.report.FileReport;
import dev.atlasaction.engine.report.Report;
import dev.atlasaction.engine.report.SuggestedFix;
import dev.atlasaction.engine.report.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The original's face of {@code migrate lint} (spec ci-actions.md §8.3, §9.2, §9.9, §10.2). */
public final class OriginalLint implements LintFace {

  private final Flavor flavor;

  /** For forges that show documents of that flavour. */
  public OriginalLint(Flavor flavor) {
    this.flavor = flavor;
  }

  @Override
  public List<Annotation> annotations(LintContext lint) {
    List<Annotation> all = new ArrayList<>();
    for (FileReport file : lint.report().files()) {
      String path = lint.pathOf(file.name());
      boolean failed = !file.error().isEmpty();
      Lines lines = Lines.of(file.text());
      if (failed && file.reports().isEmpty()) {
        Optional<Position> top = Optional.of(new Position(path, 1));
        all.add(new Annotation(Level.ERROR, top, Optional.empty(), file.error()));
      }
      for (Report report : file.reports()) {
        for (Diagnostic diagnostic : report.diagnostics()) {
          all.add(
              Annotation.at(
                  failed ? Level.ERROR : Level.WARNING,
                  new Position(path, lines.at(diagnostic.pos())),
                  report.text(),
                  message(diagnostic.text(), diagnostic.code())));
        }
      }
    }
    return all;
  }

  @Override
  public String summary(LintContext lint) {
    return comment(lint);
  }

  @Override
  public String comment(LintContext lint) {
    return Template.read(flavor.template("migrate-lint"))
        .fill(LintView.of(lint.report(), flavor.markup()));
  }

  @Override
  public List<Edit> edits(LintContext lint) {
    List<Edit> edits = new ArrayList<>();
    for (FileReport file : lint.report().files()) {
      for (Report report : file.reports()) {
        for (SuggestedFix fix : report.suggestedFixes()) {
          edit(lint, file, fix, List.of()).ifPresent(edits::add);
        }
        for (Diagnostic diagnostic : report.diagnostics()) {
          Alert alert = Alert.of(file, report, diagnostic);
          for (SuggestedFix fix : diagnostic.suggestedFixes()) {
            edit(lint, file, fix, List.of(alert)).ifPresent(edits::add);
          }
        }
      }
    }
    return edits;
  }

  private static Optional<Edit> edit(
      LintContext lint, FileReport file, SuggestedFix fix, List<Alert> alert) {
    TextEdit edit = fix.textEdit();
    if (edit == null) {
      return Optional.empty();
    }
    SuggestionView view =
        new SuggestionView(alert, fix.message(), edit.newText(), lint.report().env().dir());
    return Optional.of(
        new Edit(
            fix.message(),
            lint.pathOf(file.name()),
            edit.line(),
            Math.max(edit.line(), edit.end()),
            Template.read("original/suggestion.mustache").fill(view)));
  }

  /** A finding's words, and where to read about its code. */
  static String message(String text, String code) {
    return code.isEmpty() ? text : "%s (%s)\n\nDetails: %s".formatted(text, code, codePage(code));
  }

  static String codePage(String code) {
    return "https://atlasgo.io/lint/analyzers#" + code;
  }

  /** The quote block above a suggestion; a list of none or one, as templates take them. */
  private record SuggestionView(List<Alert> alert, String message, String newText, String dir) {}

  private record Alert(String level, String headline, String text) {

    static Alert of(FileReport file, Report report, Diagnostic diagnostic) {
      String code = diagnostic.code();
      String link = code.isEmpty() ? "" : " [%s](%s)".formatted(code, codePage(code));
      return new Alert(
          file.error().isEmpty() ? "WARNING" : "CAUTION", report.text(), diagnostic.text() + link);
    }
  }
}
