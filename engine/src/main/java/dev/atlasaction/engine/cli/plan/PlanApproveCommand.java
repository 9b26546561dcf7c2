package dev.atlasaction.engine.cli.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.FlagGroups;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.cli.project.ProjectFlags;
import dev.atlasaction.engine.cli.project.RegistryAccess;
import dev.atlasaction.engine.cli.template.TemplateFunctions;
import dev.atlasaction.engine.cli.template.UserTemplate;
import dev.atlasaction.engine.cli.view.PlanDocument;
import dev.atlasaction.engine.gotext.GoName;
import dev.atlasaction.engine.gotext.template.Template;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Approves a plan of the registry (spec testing.md §4.1). */
@Command(name = "approve", description = "Approve a plan of the registry")
final class PlanApproveCommand implements Callable<Integer> {

  private final CommandContext context;
  private final ProjectFlags project;

  @Option(names = "--url", paramLabel = "string", description = "URL of the plan")
  private String url = "";

  @Option(
      names = "--format",
      paramLabel = "string",
      description = "Go template to use to format the output")
  private @Nullable String format;

  /** What templates see. */
  @GoName("*cmdlog.SchemaPlanApprove")
  public record Report(
      @JsonProperty("URL") @GoName("URL") String url,
      @JsonProperty("Link") String link,
      @JsonProperty("Status") String status) {}

  PlanApproveCommand(CommandContext context, ProjectFlags project) {
    this.context = context;
    this.project = project;
  }

  @Override
  public Integer call() {
    ProjectEnv env = ProjectEnv.load(context, project);
    FlagGroups.require("url", url);
    Optional<Template> template =
        UserTemplate.parse(format, "parse log format: ", TemplateFunctions.apply());
    PlanDocument.Place place =
        PlanSession.place(RegistryAccess.of(context, env).plans().approve(url));
    Report report = new Report(place.url(), place.link(), place.status());
    template.ifPresentOrElse(
        each -> UserTemplate.print(each, report, context.out()),
        () -> context.out().print(PlanStatus.text(place)));
    return ExitCode.OK;
  }
}
