package dev.atlasaction.action.run;

import dev.atlasaction.action.comment.Statement;
import dev.atlasaction.action.platform.HasPipeline;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.action.platform.Outputs;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.action.platform.QueuesMerges;
import dev.atlasaction.action.platform.Summary;
import dev.atlasaction.action.platform.TriggerContext;
import dev.atlasaction.action.scm.ScmTarget;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The job's platform as one target sees it: with the target's inputs, and with a place where
 * outputs, page and comment are kept until all targets have theirs.
 */
final class TargetPlatform implements Platform, HasPipeline, QueuesMerges {

  /** Files that each target writes: its name comes before their ending. */
  private static final Set<String> FILES =
      Set.of("codequality-file", "html-file", "junit-file", "report-file", "sarif-file");

  private final Platform whole;
  private final Target target;
  private final SortedMap<String, String> outputs = new TreeMap<>();
  private final StringBuilder page = new StringBuilder();
  private Optional<Statement> statement = Optional.empty();

  TargetPlatform(Platform whole, Target target) {
    this.whole = whole;
    this.target = target;
  }

  String name() {
    return target.name();
  }

  /** Keeps what there is to say in the pull request. */
  void keep(Statement said) {
    statement = Optional.of(said);
  }

  Optional<Statement> statement() {
    return statement;
  }

  SortedMap<String, String> kept() {
    return outputs;
  }

  String page() {
    return page.toString();
  }

  @Override
  public String triggerType() {
    return whole.triggerType();
  }

  @Override
  public Inputs inputs() {
    return new Inputs(name -> {
      String own = target.inputs().get(name);
      String value = own == null ? whole.inputs().text(name) : own;
      return FILES.contains(name) && !value.isEmpty() ? file(value) : value;
    });
  }

  private String file(String name) {
    String mine = "-" + target.name().replaceAll("[^\\w.-]+", "-");
    int folder = name.lastIndexOf('/');
    int dot = name.indexOf('.', folder + 1);
    return dot <= folder + 1 ? name + mine : name.substring(0, dot) + mine + name.substring(dot);
  }

  @Override
  public Outputs outputs() {
    return (name, value) -> outputs.put(name, value);
  }

  @Override
  public Log log() {
    return whole.log();
  }

  @Override
  public Summary summary() {
    return page::append;
  }

  @Override
  public TriggerContext trigger() {
    return whole.trigger();
  }

  @Override
  public Optional<ScmTarget> scm() {
    return whole.scm();
  }

  @Override
  public String pipeline() {
    return whole instanceof HasPipeline platform ? platform.pipeline() : "";
  }

  @Override
  public Optional<Group> findGroup() {
    return whole instanceof QueuesMerges platform ? platform.findGroup() : Optional.empty();
  }
}
