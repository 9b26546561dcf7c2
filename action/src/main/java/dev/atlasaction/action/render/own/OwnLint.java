package dev.atlasaction.action.render.own;

import dev.atlasaction.action.finding.Acknowledgement;
import dev.atlasaction.action.finding.Finding;
import dev.atlasaction.action.finding.Finding.Place;
import dev.atlasaction.action.finding.Severity;
import dev.atlasaction.action.finding.SourceFiles;
import dev.atlasaction.action.platform.Annotation;
import dev.atlasaction.action.platform.Annotation.Position;
import dev.atlasaction.action.platform.Level;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.LintFace;
import dev.atlasaction.action.render.Template;
import dev.atlasaction.action.render.original.Flavor;
import dev.atlasaction.action.render.original.OriginalLint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Our face of {@code migrate lint} (spec faces.md §1). */
public final class OwnLint implements LintFace {

  /** What GitHub takes in a step's summary is 1 MiB. */
  private static final int SUMMARY_BYTES = 1_000_000;

  /** What GitHub shows of each level in a step. */
  private static final int ANNOTATIONS = 10;

  private static final String WITH_HTML = "own/comment.mustache";

  private final Setting setting;
  private final SourceFiles sources;
  private final String template;
  private final SortedMap<String, Acknowledgement> accepted;

  /** A face for one run; {@code sources} serves reports that do not bring a file's text. */
  public OwnLint(Setting setting, SourceFiles sources) {
    this(setting, sources, WITH_HTML, new TreeMap<>());
  }

  private OwnLint(
      Setting setting,
      SourceFiles sources,
      String template,
      SortedMap<String, Acknowledgement> accepted) {
    this.accepted = accepted;
    this.setting = setting;
    this.sources = sources;
    this.template = template;
  }

  /** The same face for a forge that shows no HTML, so that nothing can be folded. */
  public OwnLint withoutHtml() {
    return new OwnLint(setting, sources, "own/comment-plain.mustache", accepted);
  }

  /** The same face that knows what people said about findings. */
  public OwnLint accepting(SortedMap<String, Acknowledgement> said) {
    return new OwnLint(setting, sources, template, said);
  }

  @Override
  public List<Annotation> annotations(LintContext lint) {
    List<Annotation> all = new ArrayList<>();
    List<Finding> findings = Check.of(lint, sources).accepting(accepted).open();
    for (Severity severity : Severity.values()) {
      List<Finding> same =
          findings.stream().filter(finding -> finding.severity() == severity).toList();
      boolean tooMany = same.size() > ANNOTATIONS;
      same.stream()
          .limit(tooMany ? ANNOTATIONS - 1 : ANNOTATIONS)
          .forEach(finding -> all.add(annotation(finding)));
      if (tooMany) {
        String rest = severity.count(same.size() - ANNOTATIONS + 1);
        all.add(
            new Annotation(
                level(severity),
                Optional.empty(),
                Optional.empty(),
                "%s more: see the summary of this run".formatted(rest)));
      }
    }
    return all;
  }

  /** One for each finding, however many there are. */
  public List<Annotation> allAnnotations(LintContext lint) {
    return Check.of(lint, sources).accepting(accepted).open().stream()
        .map(OwnLint::annotation)
        .toList();
  }

  @Override
  public String summary(LintContext lint) {
    return fit(lint, Detail.SUMMARY, SUMMARY_BYTES, OwnLint::utf8);
  }

  @Override
  public String comment(LintContext lint) {
    return fit(lint, Detail.COMMENT, Room.of(template.equals(WITH_HTML)), String::length);
  }

  @Override
  public List<Edit> edits(LintContext lint) {
    return new OriginalLint(Flavor.HTML).edits(lint);
  }

  /** The most detailed page that is not longer than allowed. */
  private String fit(
      LintContext lint, List<Detail> details, int limit, ToIntFunction<String> length) {
    Check check = Check.of(lint, sources).accepting(accepted);
    Template document = Template.read(template);
    String page = "";
    for (Detail detail : details) {
      page = document.fill(CommentView.of(check, setting, detail));
      if (length.applyAsInt(page) <= limit) {
        return page;
      }
    }
    return page;
  }

  private static Annotation annotation(Finding finding) {
    StringBuilder message = new StringBuilder(finding.text());
    finding
        .remedy()
        .ifPresent(remedy ->
            message
                .append("\n\nWhy: ")
                .append(remedy.why())
                .append("\nSafe way: ")
                .append(remedy.safeWay()));
    if (!finding.acceptance().isEmpty()) {
      message.append("\nTo accept it: ").append(finding.acceptance()).append(" on the line above");
    }
    String title =
        finding.code().isEmpty() ? finding.headline() : finding.code() + ": " + finding.headline();
    Optional<Position> position = finding.place().map(OwnLint::position);
    return new Annotation(
        level(finding.severity()), position, Optional.of(title), message.toString());
  }

  private static Position position(Place place) {
    return new Position(place.path(), place.line());
  }

  private static Level level(Severity severity) {
    return switch (severity) {
      case ERROR -> Level.ERROR;
      case WARNING -> Level.WARNING;
    };
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
