package dev.atlasaction.engine.cli.view;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.Attribute;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.HclFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A schema document in several files: one an object, a schema or a kind of block. */
final class HclSplit {

  private final String source;
  private final List<Block> blocks;
  private final SplitFiles.Names names = new SplitFiles.Names();

  private HclSplit(String source) {
    this.source = source;
    this.blocks = HclFile.parse("schema.hcl", source).valid().body().blocks();
  }

  /**
   * Splits a document.
   *
   * @param strategy {@code object}, {@code schema} or {@code type}
   * @throws EngineException if the strategy is unknown
   */
  static SplitFiles split(String document, String strategy, String suffix) {
    SplitFiles.checkSuffix(suffix);
    HclSplit split = new HclSplit(document);
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    for (Block block : split.blocks) {
      String path =
          switch (strategy) {
            case "object" -> split.objectPath(block, suffix);
            case "schema" -> split.schemaPath(block, suffix);
            case "type" -> block.type() + suffix;
            default ->
                throw EngineException.user(
                    "unknown strategy of split: "
                        + GoQuote.quote(strategy)
                        + ". Use \"object\", \"schema\" or \"type\"");
          };
      texts
          .computeIfAbsent(path, _ -> new StringBuilder())
          .append(block.range().textIn(document))
          .append('\n');
    }
    Map<String, String> files = new LinkedHashMap<>();
    texts.forEach((path, text) -> files.put(path, text.toString()));
    return new SplitFiles(files);
  }

  private String objectPath(Block block, String suffix) {
    List<String> labels = block.labelNames();
    String name = labels.isEmpty() ? block.type() : labels.getLast();
    String schema =
        findSchema(block).map(found -> "schemas/" + SplitFiles.Names.safe(found) + "/").orElse("");
    boolean isSchema = block.type().equals("schema");
    return names.free(
        isSchema ? schema : schema + SplitFiles.directory(block.type()), name, suffix);
  }

  private String schemaPath(Block block, String suffix) {
    return SplitFiles.Names.safe(findSchema(block).orElse("main")) + suffix;
  }

  /** The schema of a block; that of what it is on, if it names none itself. */
  private Optional<String> findSchema(Block block) {
    if (block.type().equals("schema")) {
      return Optional.of(block.labelNames().getLast());
    }
    Optional<String> own = findReference(block, "schema").map(HclSplit::lastName);
    return own.isPresent() ? own : findReference(block, "on").flatMap(this::schemaOf);
  }

  private Optional<String> findReference(Block block, String attribute) {
    return block
        .body()
        .findAttribute(attribute)
        .map(Attribute::value)
        .map(value -> value.range().textIn(source).strip());
  }

  /** The schema of a referenced block, such as {@code table.users} or {@code table.app.users}. */
  private Optional<String> schemaOf(String reference) {
    String name = lastName(reference);
    return blocks.stream()
        .filter(block ->
            reference.startsWith(block.type() + ".") || reference.startsWith(block.type() + "["))
        .filter(block -> !block.labelNames().isEmpty() && block.labelNames().getLast().equals(name))
        .findFirst()
        .flatMap(block -> findReference(block, "schema").map(HclSplit::lastName));
  }

  /** The last step of {@code schema.public} or {@code schema["my app"]}. */
  private static String lastName(String reference) {
    if (reference.endsWith("\"]")) {
      return reference.substring(reference.lastIndexOf("[\"") + 2, reference.length() - 2);
    }
    return reference.substring(reference.lastIndexOf('.') + 1);
  }
}
