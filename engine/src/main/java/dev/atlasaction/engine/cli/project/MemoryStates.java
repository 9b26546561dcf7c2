package dev.atlasaction.engine.cli.project;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cloud.BlobStorage;
import dev.atlasaction.engine.cloud.CloudWorld;
import dev.atlasaction.engine.config.MemoryState;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.migrate.TemplateDirectory;
import dev.atlasaction.engine.registry.Reference;
import dev.atlasaction.engine.state.VirtualState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes what the data sources of a project file describe (spec config.md §5). */
record MemoryStates(CommandContext context, ProjectEnv env) {

  /** The state behind a {@code mem://} URL, or behind an {@code atlas://} one. */
  Optional<VirtualState> find(String url) {
    return Reference.isUrl(url)
        ? Optional.of(new RemoteSchemas(RegistryAccess.of(context, env).open()).get(url))
        : env.project().findState(url).map(this::made);
  }

  /** The migration directory behind a {@code mem://} URL, if it is one. */
  Optional<MigrationDir> findDirectory(String url) {
    return env.project()
        .findState(url)
        .map(this::made)
        .flatMap(state ->
            state instanceof VirtualState.Migrations(MigrationDir dir)
                ? Optional.of(dir)
                : Optional.empty());
  }

  private VirtualState made(MemoryState state) {
    return switch (state) {
      case MemoryState.HclSchema(String _, List<String> paths, Map<String, HclValue> vars) ->
          new VirtualState.Hcl(paths, vars);
      case MemoryState.TemplateDir dir -> new VirtualState.Migrations(render(dir));
      case MemoryState.BlobDir blob -> new VirtualState.Migrations(fetched(blob));
      case MemoryState.ExternalSchema external ->
          new VirtualState.Sql(external.address(), new PrintedSchema(context).read(external));
      case MemoryState.CompositeSchema(String _, List<MemoryState.CompositeSchema.Part> parts) ->
          new VirtualState.Composite(
              parts.stream()
                  .map(part -> new VirtualState.Composite.Part(part.schema(), part.url()))
                  .toList());
    };
  }

  private MigrationDir render(MemoryState.TemplateDir dir) {
    Map<String, Object> vars = new TreeMap<>();
    dir.vars().forEach((name, value) -> vars.put(name, plain(value)));
    try {
      return new TemplateDirectory(context.workingDirectory(), dir.path()).render(vars);
    } catch (EngineException wrong) {
      throw wrong.prefixed(dir.address() + ": ");
    }
  }

  private MigrationDir fetched(MemoryState.BlobDir blob) {
    MemoryDir files = new MemoryDir(blob.url());
    try {
      new BlobStorage(new CloudWorld(context.env(), context.clock()))
          .read(blob.url())
          .forEach(files::write);
    } catch (EngineException refused) {
      throw refused.prefixed(blob.address() + ": ");
    }
    return new MigrationDir(files, DirFormat.atlas());
  }

  /** The value as templates take it. */
  private static Object plain(HclValue value) {
    return switch (value) {
      case HclValue.StringValue(String text) -> text;
      case HclValue.BoolValue(boolean truth) -> truth;
      case HclValue.NumberValue number ->
          number.isInteger() ? (Object) number.value().longValue() : number.value().doubleValue();
      case HclValue other ->
          other
              .elements()
              .map(items -> (Object) items.stream().map(MemoryStates::plain).toList())
              .orElseGet(other::toString);
    };
  }
}
