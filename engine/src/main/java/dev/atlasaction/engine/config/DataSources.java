package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.document.DocumentRules.DataReader;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclType;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the data sources of a project file (spec config.md §5). */
final class DataSources {

  private final ProjectPorts ports;
  private final Map<String, MemoryState> states = new TreeMap<>();

  DataSources(ProjectPorts ports) {
    this.ports = ports;
  }

  /** What the {@code mem://} URLs made so far stand for. */
  Map<String, MemoryState> states() {
    return states;
  }

  Optional<DataReader> find(String type) {
    return Optional.ofNullable(
        switch (type) {
          case "sql" -> this::sql;
          case "external" -> this::external;
          case "runtimevar" -> (block, scope) -> new RuntimeVariable(ports).read(block, scope);
          case "template_dir" -> this::templateDir;
          case "hcl_schema" -> this::hclSchema;
          case "external_schema" -> this::externalSchema;
          case "composite_schema" -> this::compositeSchema;
          case "remote_dir" -> (block, scope) -> remote(block, scope, List.of("tag"));
          case "remote_schema" -> (block, scope) -> remote(block, scope, List.of("tag", "version"));
          case "aws_rds_token" -> this::rdsToken;
          case "gcp_cloudsql_token" -> this::cloudSqlToken;
          case "blob_dir" -> this::blobDir;
          case "http" -> (block, scope) -> ports.cloud().ask(HttpSource.read(block, scope)).value();
          case "cloud_databases" -> DataSources::cloud;
          default -> null;
        });
  }

  private static String address(Block block) {
    return "data." + String.join(".", block.labelNames());
  }

  private HclValue register(String url, MemoryState state) {
    states.put(url, state);
    return HclValue.object(Map.of("url", HclValue.of(url)));
  }

  // --- values ---

  private HclValue sql(Block block, Scope scope) {
    BodyDecoder body = new BodyDecoder(block, scope);
    String url = body.requiredString("url");
    String query = body.requiredString("query");
    List<HclValue> arguments = body.any("args").map(DataSources::arguments).orElse(List.of());
    body.finish();
    List<HclValue> values = ports.query(url, query, arguments);
    HclType type = values.isEmpty() ? HclType.STRING : values.getFirst().type();
    boolean uniform = values.stream().allMatch(value -> value.type().equals(type));
    return HclValue.object(
        Map.of(
            "count", HclValue.of(values.size()),
            "values", uniform ? new HclValue.ListValue(type, values) : HclValue.tuple(values),
            "value", values.isEmpty() ? HclValue.ofNull() : values.getFirst()));
  }

  private static List<HclValue> arguments(HclValue value) {
    if (value.elements().isEmpty() || value.namedElements().isPresent()) {
      throw EngineException.user(
          "attribute \"args\" must be a list, got: " + value.type().friendlyName());
    }
    for (HclValue item : value.elements().get()) {
      if (!isScalar(item)) {
        throw EngineException.user(
            "attribute \"args\" must be a list of strings, numbers or booleans, got: "
                + item.type().friendlyName());
      }
    }
    return value.elements().get();
  }

  private static boolean isScalar(HclValue value) {
    return value instanceof HclValue.StringValue
        || value instanceof HclValue.NumberValue
        || value instanceof HclValue.BoolValue;
  }

  private HclValue external(Block block, Scope scope) {
    BodyDecoder body = new BodyDecoder(block, scope);
    List<String> program = ExternalSource.program(body);
    Optional<String> directory = body.string("working_dir");
    body.finish();
    return HclValue.of(ports.run(program, directory));
  }

  // --- states ---

  private HclValue templateDir(Block block, Scope scope) {
    BodyDecoder body = new BodyDecoder(block, scope);
    String path = body.requiredString("path");
    Map<String, HclValue> vars = body.any("vars").map(DataSources::vars).orElse(Map.of());
    body.finish();
    if (!Files.isDirectory(ports.workingDirectory().resolve(path))) {
      throw EngineException.user("path " + path + " is not a directory");
    }
    return register(
        "mem://" + path + "/" + block.labelNames().getLast(),
        new MemoryState.TemplateDir(address(block), path, vars));
  }

  private static Map<String, HclValue> vars(HclValue value) {
    Map<String, HclValue> vars =
        value
            .namedElements()
            .orElseThrow(() ->
                EngineException.user(
                    "attribute \"vars\" must be a map, got: " + value.type().friendlyName()));
    for (HclValue var : vars.values()) {
      boolean list =
          var instanceof HclValue.ListValue(HclType _, List<HclValue> items)
              && items.stream().allMatch(DataSources::isScalar);
      if (!isScalar(var) && !list) {
        throw EngineException.user(
            "attribute \"vars\" must be a map of strings, numbers or booleans, got: "
                + var.type().friendlyName());
      }
    }
    return vars;
  }

  private HclValue hclSchema(Block block, Scope scope) {
    BodyDecoder body = new BodyDecoder(block, scope);
    Optional<String> path = body.string("path");
    List<String> paths = body.strings("paths");
    Map<String, HclValue> vars =
        body.any("vars")
            .flatMap(HclValue::namedElements)
            .<Map<String, HclValue>>map(each -> each)
            .orElse(Map.of());
    body.finish();
    if (path.isPresent() && !paths.isEmpty()) {
      throw EngineException.user("path and paths cannot be set together");
    }
    if (path.isEmpty() && paths.isEmpty()) {
      throw EngineException.user("path or paths must be set");
    }
    return register(
        "mem://hcl_schema/" + block.labelNames().getLast(),
        new MemoryState.HclSchema(address(block), path.map(List::of).orElse(paths), vars));
  }

  private HclValue externalSchema(Block block, Scope scope) {
    return register(
        "mem://external_schema/" + block.labelNames().getLast(),
        ExternalSource.read(address(block), block, scope));
  }

  private HclValue compositeSchema(Block block, Scope scope) {
    new BodyDecoder(block, scope).finish("schema");
    List<MemoryState.CompositeSchema.Part> parts = new ArrayList<>();
    for (Block schema : block.body().blocks("schema")) {
      BodyDecoder body = new BodyDecoder(schema, scope);
      String name = schema.labels().isEmpty() ? "" : schema.labelNames().getLast();
      parts.add(new MemoryState.CompositeSchema.Part(name, body.requiredString("url")));
      body.finish();
    }
    return register(
        "mem://composite_schema/" + block.labelNames().getLast(),
        new MemoryState.CompositeSchema(address(block), parts));
  }

  /** An {@code atlas://} URL, which the registry answers for when it is opened. */
  private static HclValue remote(Block block, Scope scope, List<String> parameters) {
    BodyDecoder body = new BodyDecoder(block, scope);
    StringBuilder url = new StringBuilder("atlas://").append(body.requiredString("name"));
    char separator = '?';
    for (String parameter : parameters) {
      Optional<String> value = body.string(parameter);
      if (value.isPresent() && !value.get().isEmpty()) {
        url.append(separator).append(parameter).append('=').append(value.get());
        separator = '&';
      }
    }
    body.finish();
    return HclValue.object(Map.of("url", HclValue.of(url.toString())));
  }

  private HclValue blobDir(Block block, Scope scope) {
    BodyDecoder body = new BodyDecoder(block, scope);
    String url = body.requiredString("url");
    body.finish();
    return register(
        "mem://blob_dir/" + block.labelNames().getLast(),
        new MemoryState.BlobDir(address(block), url));
  }

  // --- tokens ---

  private HclValue rdsToken(Block block, Scope scope) {
    BodyDecoder body = new BodyDecoder(block, scope);
    String endpoint = body.requiredString("endpoint");
    String username = body.requiredString("username");
    String region = body.string("region").orElse("");
    String profile = body.string("profile").orElse("");
    body.finish();
    return HclValue.of(ports.cloud().rdsToken(endpoint, username, region, profile));
  }

  private HclValue cloudSqlToken(Block block, Scope scope) {
    BodyDecoder body = new BodyDecoder(block, scope);
    body.string("region");
    body.finish();
    return HclValue.of(ports.cloud().cloudSqlToken());
  }

  // --- refused ---

  private static HclValue cloud(Block block, Scope scope) {
    throw EngineException.user(
        "this data source asks the service of the original's vendor, which this program does not"
            + " know; use data \"sql\" with a table of targets");
  }
}
