package dev.atlasaction.engine.cli.migrate;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.cli.flags.DirFlags;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.DirImport;
import dev.atlasaction.engine.migrate.DirOpener;
import dev.atlasaction.engine.migrate.DirUrl;
import dev.atlasaction.engine.migrate.MigrationDir;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Copies a directory of a foreign format into one of the native format (migrate.md §6.5). */
@Command(
    name = "import",
    description = "Import a migration directory from another migration management tool.")
final class MigrateImportCommand implements Callable<Integer> {

  private final CommandContext context;

  @Option(
      names = "--from",
      paramLabel = "string",
      description = "select migration directory using URL format")
  private String from = DirFlags.DEFAULT_DIR;

  @Option(
      names = "--to",
      paramLabel = "string",
      description = "select migration directory using URL format")
  private String to = DirFlags.DEFAULT_DIR;

  @Option(names = "--dir-format", paramLabel = "string", hidden = true)
  private String format = "";

  MigrateImportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    String named = DirUrl.parse(from).parameter("format");
    DirOpener opener = new DirOpener(context.workingDirectory());
    MigrationDir source = opener.open(from, format, DirOpener.Missing.FAIL);
    DirImport.requireForeign(DirFormat.get(named.isEmpty() ? format : named));
    if (source.findSum().isPresent()) {
      DirFlags.requireValid(source, context.out());
    }
    MigrationDir target = opener.open(to, "", DirOpener.Missing.CREATE);
    DirImport.Result result = DirImport.run(source, target.storage());
    if (result == DirImport.Result.NOTHING_TO_IMPORT) {
      context.out().print("nothing to import");
    }
    return ExitCode.OK;
  }
}
