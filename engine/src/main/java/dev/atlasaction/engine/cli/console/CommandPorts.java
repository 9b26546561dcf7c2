package dev.atlasaction.engine.cli.console;

import dev.atlasaction.engine.config.CloudPort;
import dev.atlasaction.engine.config.ProjectPorts;
import dev.atlasaction.engine.devdb.DataQuery;
import dev.atlasaction.engine.devdb.Databases;
import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a project file run queries and programs where the command runs. */
public record CommandPorts(CommandContext context) implements ProjectPorts {

  @Override
  public Path workingDirectory() {
    return context.workingDirectory();
  }

  @Override
  public Map<String, String> environment() {
    return context.env();
  }

  @Override
  public void print(String text) {
    context.out().print(text);
  }

  @Override
  public List<HclValue> query(String url, String query, List<HclValue> arguments) {
    try (Databases databases = context.databases()) {
      return new DataQuery(open(databases, url)).run(query, arguments);
    }
  }

  @Override
  public String run(List<String> program, Optional<String> directory) {
    return new DataProgram(context).run(program, directory);
  }

  @Override
  public CloudPort cloud() {
    return new CommandCloud(context);
  }

  private static Database open(Databases databases, String url) {
    try {
      return databases.open(url);
    } catch (EngineException refused) {
      throw refused.prefixed("opening connection: ");
    }
  }
}
