package dev.atlasaction.engine.cli.plan;

import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.template.FuncMap;
import dev.atlasaction.engine.gotext.template.Template;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a new plan is called (spec testing.md §4). */
public final class PlanNames {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Option(names = "--name", paramLabel = "string", description = "name of the plan")
  private String name = "";

  @Option(
      names = "--name-format",
      paramLabel = "string",
      description = "Go template for the name of the plan")
  private String format = "";

  @Parameters(arity = "0..1", paramLabel = "name", description = "name of the plan")
  private String positional = "";

  /** What templates of names see. */
  public record Hashes(String fromHash, String toHash) {}

  /** The name after argument, flag, template and clock. */
  String name(Hashes hashes, InstantSource clock) {
    String chosen = positional.isEmpty() ? name : positional;
    if (chosen.isEmpty() && !format.isEmpty()) {
      chosen = rendered(hashes);
    }
    if (chosen.isEmpty()) {
      return timestamp(clock);
    }
    boolean plain = chosen.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\' || c == '"');
    if (!plain || chosen.startsWith(".")) {
      throw EngineException.user(
          "a plan cannot be called \""
              + chosen
              + "\": names have no slashes or quotes and do not begin with a dot");
    }
    return chosen;
  }

  /** The time as the name of a plan. */
  public static String timestamp(InstantSource clock) {
    return TIME.format(clock.instant());
  }

  private String rendered(Hashes hashes) {
    FuncMap functions = TemplateFunctions.planName();
    return UserTemplate.parse(format, "parse name format: ", functions)
        .map((Template template) -> template.render(hashes))
        .orElse("");
  }
}
