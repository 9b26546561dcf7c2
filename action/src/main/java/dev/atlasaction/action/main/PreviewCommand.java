package dev.atlasaction.action.main;

import dev.atlasaction.action.finding.DiskFiles;
import dev.atlasaction.action.finding.SourceFiles;
import dev.atlasaction.action.git.GitProgram;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Redactor;
import dev.atlasaction.action.preview.Preview;
import dev.atlasaction.action.preview.PreviewRequest;
import dev.atlasaction.action.preview.PreviewResult;
import dev.atlasaction.action.render.LintContext;
import dev.atlasaction.action.render.Markdown;
import dev.atlasaction.action.render.own.Check;
import dev.atlasaction.action.render.own.HtmlPage;
import dev.atlasaction.action.render.own.OwnLint;
import dev.atlasaction.action.render.own.Setting;
import dev.atlasaction.action.render.own.Style;
import dev.atlasaction.action.render.own.TerminalReport;
import dev.atlasaction.engine.error.EngineException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code preview}: the check of a pull request on one's own machine, without any API. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = "Shows what the check of migrate/lint would say about this work tree.")
final class PreviewCommand implements Callable<Integer> {

  private final Host host;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where to look for migrations (default: here).")
  private String directory = ".";

  @Option(
      names = "--dev-url",
      paramLabel = "URL",
      defaultValue = "",
      description = "A database that may be emptied (default: SQLite in memory, where it fits).")
  private String devUrl = "";

  @Option(
      names = "--base",
      paramLabel = "BRANCH",
      defaultValue = "",
      description = "What to compare with (default: the default branch of origin, main, master).")
  private String base = "";

  @Option(names = "--markdown", description = "Prints the comment as it would be posted.")
  private boolean markdown;

  @Option(names = "--open", description = "Writes an HTML page and opens it in a browser.")
  private boolean open;

  PreviewCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    Redactor redactor = Redactor.of(host.with("DEV_URL", devUrl).env());
    try {
      List<PreviewResult> results =
          new Preview(EngineChoice.AUTO.open(host), host.env(), new GitProgram(host.env()))
              .run(
                  new PreviewRequest(
                      host.workingDirectory().resolve(directory).normalize(),
                      devUrl,
                      base,
                      Version.text()));
      boolean blocked = false;
      for (PreviewResult result : results) {
        if (!result.note().isEmpty()) {
          host.err().println("atlas-action: " + result.note());
        }
        host.out().print(redactor.apply(show(result)));
        blocked |= result.lint().failed();
      }
      return blocked ? 1 : 0;
    } catch (EngineException e) {
      host.err().println("atlas-action: " + redactor.apply(e.getMessage()));
      return 1;
    }
  }

  private String show(PreviewResult result) {
    SourceFiles files = new DiskFiles(result.directory());
    LintContext lint = result.lint();
    if (open) {
      return new Browser(host)
          .show(new HtmlPage(result.base(), Version.text()).of(Check.of(lint, files)));
    }
    if (markdown) {
      String base =
          result.note().isEmpty() ? Markdown.code(result.base()) : Markdown.text(result.base());
      Setting setting = new Setting(base, Optional.empty(), "", "", Version.text(), false);
      return new OwnLint(setting, files).comment(lint) + "\n";
    }
    Style style = host.isColorful() ? Style.COLOR : Style.PLAIN;
    return new TerminalReport(style, result.base()).of(Check.of(lint, files));
  }
}
