package dev.atlasaction.engine.cli.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * The commands of a group, each made when it is called for: picocli reads the options of a command
 * by reflection, which for all of them takes longer than most runs.
 */
public final class Subcommands {

  private static final List<String> WANT_ALL = List.of("help", "--help", "-h", "completion");

  private final Map<String, Supplier<?>> byName = new LinkedHashMap<>();

  /** One more command: an annotated object or a {@link CommandLine}. */
  public Subcommands with(String name, Supplier<?> command) {
    byName.put(name, command);
    return this;
  }

  /**
   * Adds the commands whose names are among the arguments; all of them where none is or help is
   * asked for, as the answers list them.
   */
  public void addTo(CommandLine group, List<String> args) {
    boolean named =
        byName.keySet().stream().anyMatch(args::contains)
            && WANT_ALL.stream().noneMatch(args::contains);
    byName.forEach((name, command) -> {
      if (!named || args.contains(name)) {
        group.addSubcommand(name, command.get());
      }
    });
  }
}
