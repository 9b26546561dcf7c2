package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.Arguments;
import dev.atlasaction.action.atlas.GoJson;
import dev.atlasaction.action.atlas.result.ScriptRun;
import dev.atlasaction.action.atlas.result.ScriptRun.Check;
import dev.atlasaction.action.atlas.result.ScriptRun.Condition;
import dev.atlasaction.action.atlas.result.ScriptRun.Script;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import dev.atlasaction.engine.error.EngineException;
import java.util.ArrayList;
import java.util.List;

/** Runs scripts: {@code exec}, {@code query} or {@code loop} (spec ci-actions.md §7.16-7.18). */
final class ScriptAction implements Action {

  private final String kind;

  ScriptAction(String kind) {
    this.kind = kind;
  }

  @Override
  public String id() {
    return "script/" + kind;
  }

  @Override
  public Verdict run(Job job) {
    Inputs in = job.platform().inputs();
    Arguments call =
        Arguments.of("script", kind)
            .json()
            .flag("--config", in.config())
            .flag("--env", in.text("env"))
            .each("--var", Parts.vars(job))
            .flag("--url", in.text("url"))
            .each("--file", in.lines("files"))
            .flag("--run", in.text("match"));
    String failed = "`atlas script " + kind + "` completed with errors:\n";
    ScriptRun result = Failing.with(failed, () -> job.atlas().one(call, ScriptRun.class));
    job.platform().outputs().set("report", new GoJson().write(result));
    List<String> failures = failures(result, job.platform().log());
    job.platform().outputs().set("output", output(result));
    if (!failures.isEmpty()) {
      throw EngineException.user(failed + String.join("\n", failures));
    }
    job.platform()
        .log()
        .info(
            "`atlas script %s` completed successfully, %d script(s) were executed"
                .formatted(kind, result.scripts().size()));
    return Verdict.PASS;
  }

  private static String output(ScriptRun result) {
    List<String> values = new ArrayList<>();
    for (Script script : result.scripts()) {
      values.addAll(script.outputs());
      script.queries().forEach(query -> values.add(query.out()));
    }
    return String.join("\n", values);
  }

  private static List<String> failures(ScriptRun result, Log log) {
    List<String> failures = new ArrayList<>();
    if (!result.error().isEmpty()) {
      failures.add(result.error());
    }
    for (Script script : result.scripts()) {
      String name = script.name();
      if (!script.error().isEmpty()) {
        failures.add(name + ": " + script.error());
      }
      for (Condition condition : script.conditions()) {
        if (!condition.error().isEmpty()) {
          failures.add(
              "%s: condition \"%s\" failed: %s"
                  .formatted(name, condition.name(), condition.error()));
        } else if (!condition.passed()) {
          log.info("%s: skipped, condition \"%s\" was not met".formatted(name, condition.name()));
        }
      }
      for (Condition each : script.asserts()) {
        if (!each.passed()) {
          String reason = each.error().isEmpty() ? "" : ": " + each.error();
          failures.add("%s: assert \"%s\" failed%s".formatted(name, each.name(), reason));
        }
      }
      for (Check check : script.checks()) {
        if (!check.passed()) {
          failures.add("%s: check \"%s\" failed%s".formatted(name, check.name(), reason(check)));
        }
      }
      script.messages().forEach(message -> log.info(name + ": " + message));
    }
    return failures;
  }

  private static String reason(Check check) {
    if (!check.error().isEmpty()) {
      return ": " + check.error();
    }
    return check.diff().isEmpty() ? "" : ":\n" + check.diff();
  }
}
