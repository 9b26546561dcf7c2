package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.Range;
import dev.atlasaction.engine.hcl.document.EvaluatedAttribute;
import dev.atlasaction.engine.hcl.document.EvaluatedBlock;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A block {@code check "migrate_apply"} or {@code check "schema_apply"}: what a planned run has to
 * pass before its first statement (spec config.md §5.1). Its expressions see the plan as {@code
 * self.planned_migration}.
 *
 * @param verdicts its {@code allow} and {@code deny} rules in order
 */
public record CheckConfig(List<Verdict> verdicts, Optional<Drift> drift) {

  static final String BLOCK = "check";

  /** Copies the list. */
  public CheckConfig {
    verdicts = List.copyOf(verdicts);
  }

  /** What a rule does where its condition holds. */
  public enum Effect {
    /** Lets the run through, whatever later rules say. */
    ALLOW,
    /** Stops the run. */
    DENY
  }

  /**
   * A rule that was asked.
   *
   * @param holds whether its condition is true
   * @param message what it says then; empty if nothing
   */
  public record Verdict(Effect effect, String name, boolean holds, String message, Range where) {}

  /**
   * Whether the database has to be in the state of its directory.
   *
   * @param fails whether a difference stops the run; otherwise it is only shown
   * @param exclude patterns of objects that may differ
   */
  public record Drift(boolean fails, List<String> exclude, Range where) {
    /** Copies the list. */
    public Drift {
      exclude = List.copyOf(exclude);
    }
  }

  /**
   * The checks of an environment for a command: its own, then those of the file.
   *
   * @param command {@code migrate_apply} or {@code schema_apply}
   * @param planned what {@code self.planned_migration} stands for
   * @throws EngineException if a block holds something else, or an expression is wrong
   */
  public static List<CheckConfig> of(EnvConfig env, String command, HclValue planned) {
    Map<String, HclValue> variables =
        Map.of("self", HclValue.object(Map.of("planned_migration", planned)));
    return blocks(env, command).stream().map(each -> read(each.with(variables))).toList();
  }

  /**
   * Refuses a block that would have no effect: a desired state has no history to compare with.
   *
   * @throws EngineException if there is a {@code drift} block
   */
  public void requireNoDrift() {
    drift.ifPresent(each -> {
      throw at(each.where(), "block \"drift\" belongs into check \"migrate_apply\"");
    });
  }

  /** Whether the environment has checks for a command. */
  public static boolean has(EnvConfig env, String command) {
    return !blocks(env, command).isEmpty();
  }

  private static List<EvaluatedBlock> blocks(EnvConfig env, String command) {
    List<EvaluatedBlock> all =
        env.blocks().stream().filter(block -> block.type().equals(BLOCK)).toList();
    for (EvaluatedBlock block : all) {
      boolean known =
          block.labels().equals(List.of("migrate_apply"))
              || block.labels().equals(List.of("schema_apply"));
      if (!known) {
        throw at(
            block.range(), "block \"check\" needs the label \"migrate_apply\" or \"schema_apply\"");
      }
    }
    return all.stream().filter(block -> block.name().equals(command)).toList();
  }

  private static CheckConfig read(EvaluatedBlock block) {
    List<Verdict> verdicts = new ArrayList<>();
    Optional<Drift> drift = Optional.empty();
    for (EvaluatedBlock inner : block.blocks()) {
      switch (inner.type()) {
        case "allow" -> verdicts.add(verdict(Effect.ALLOW, inner));
        case "deny" -> verdicts.add(verdict(Effect.DENY, inner));
        case "drift" -> drift = Optional.of(drift(inner));
        default ->
            throw at(
                inner.range(),
                "unknown block \""
                    + inner.type()
                    + "\" of a check: allow, deny and drift are known");
      }
    }
    return new CheckConfig(verdicts, drift);
  }

  private static Verdict verdict(Effect effect, EvaluatedBlock rule) {
    EvaluatedAttribute condition =
        rule.findAttribute("condition")
            .orElseThrow(() ->
                at(
                    rule.range(),
                    "rule " + GoQuote.quote(rule.name()) + " of a check needs a condition"));
    if (condition.value() instanceof HclValue.BoolValue(boolean holds)) {
      String message = new SpecReader(rule).string("message");
      return new Verdict(effect, rule.name(), holds, message, rule.range());
    }
    throw at(
        condition.source().range(),
        "condition must be a bool, got: " + condition.value().type().friendlyName());
  }

  private static Drift drift(EvaluatedBlock block) {
    SpecReader spec = new SpecReader(block);
    String onError = spec.string("on_error");
    return switch (onError) {
      case "", "FAIL" -> new Drift(true, spec.strings("exclude"), block.range());
      case "CONTINUE" -> new Drift(false, spec.strings("exclude"), block.range());
      default -> throw at(block.range(), "on_error must be FAIL or CONTINUE");
    };
  }

  private static EngineException at(Range range, String message) {
    return EngineException.user(range + ": " + message);
  }
}
