package dev.atlasaction.engine.cli.schema;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.ExitCode;
import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.Formatter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lays out HCL files and names those that it changed (spec cli.md §4.5). */
@Command(name = "fmt", description = "Formats Atlas HCL files")
final class SchemaFmtCommand implements Callable<Integer> {

  private static final String EXTENSION = ".hcl";

  private final CommandContext context;

  @Parameters(arity = "0..*", paramLabel = "path", description = "files and directories")
  private List<String> paths = List.of();

  SchemaFmtCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    for (String path : paths.isEmpty() ? List.of("./") : paths) {
      for (String file : files(path)) {
        if (format(context.workingDirectory().resolve(file))) {
          context.out().println(file);
        }
      }
    }
    return ExitCode.OK;
  }

  /** The HCL files that an argument means, as they are named in the output. */
  private List<String> files(String path) {
    Path found = context.workingDirectory().resolve(path);
    if (!Files.exists(found)) {
      throw EngineException.user("stat " + path + ": no such file or directory");
    }
    if (!Files.isDirectory(found)) {
      return path.endsWith(EXTENSION) ? List.of(path) : List.of();
    }
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(found, "*" + EXTENSION)) {
      for (Path child : children) {
        if (!Files.isDirectory(child)) {
          names.add(Path.of(path).normalize().resolve(child.getFileName()).toString());
        }
      }
    } catch (IOException unreadable) {
      throw failure("open " + path, unreadable);
    }
    return names.stream().sorted().toList();
  }

  /** Whether the text was not in the canonical layout before. */
  private static boolean format(Path file) {
    try {
      byte[] before = Files.readAllBytes(file);
      byte[] after =
          Formatter.format(new String(before, StandardCharsets.UTF_8))
              .getBytes(StandardCharsets.UTF_8);
      if (Arrays.equals(before, after)) {
        return false;
      }
      Files.write(file, after);
      return true;
    } catch (IOException refused) {
      throw failure("format " + file, refused);
    }
  }

  private static EngineException failure(String what, IOException cause) {
    return new EngineException(Category.ENVIRONMENT, what + ": " + cause.getMessage(), cause);
  }
}
