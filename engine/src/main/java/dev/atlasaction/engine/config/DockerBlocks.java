package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Blocks {@code docker "postgres" "dev"}: dev databases in images of one's own, as {@code
 * docker.postgres.dev.url} (spec config.md §5).
 */
final class DockerBlocks {

  private static final Set<String> PLAIN = Set.of("postgres", "mysql", "mariadb");

  private final List<Block> blocks = new ArrayList<>();

  DockerBlocks(List<HclFile> files) {
    files.forEach(file -> blocks.addAll(file.body().blocks("docker")));
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  /**
   * What {@code docker} stands for.
   *
   * @param scope what the attributes of the blocks may refer to
   * @throws EngineException if a block is wrong or asks for what is not supported
   */
  HclValue variable(Scope scope) {
    Map<String, Map<String, HclValue>> drivers = new TreeMap<>();
    for (Block block : blocks) {
      List<String> labels = block.labelNames();
      if (labels.size() != 2 || !PLAIN.contains(labels.getFirst())) {
        throw EngineException.user(
            block.typeRange()
                + ": block \"docker\" needs two labels, the driver (postgres, mysql or mariadb)"
                + " and a name");
      }
      HclValue url = HclValue.of(url(labels.getFirst(), block, scope));
      drivers
          .computeIfAbsent(labels.getFirst(), _ -> new TreeMap<>())
          .put(labels.getLast(), HclValue.object(Map.of("url", url)));
    }
    Map<String, HclValue> objects = new TreeMap<>();
    drivers.forEach((driver, named) -> objects.put(driver, HclValue.object(named)));
    return HclValue.object(objects);
  }

  private static String url(String driver, Block block, Scope scope) {
    for (String unsupported : List.of("baseline", "build")) {
      if (block.body().findAttribute(unsupported).isPresent()
          || !block.body().blocks(unsupported).isEmpty()) {
        throw EngineException.user(
            block.typeRange()
                + ": "
                + GoQuote.quote(unsupported)
                + " of docker blocks is not supported: make an image that has it, and name that");
      }
    }
    BodyDecoder body = new BodyDecoder(block, scope);
    String image = body.requiredString("image");
    String schema = body.string("schema").orElse("");
    String database = body.string("database").orElse("");
    body.finish();
    boolean postgres = driver.equals("postgres");
    String path = postgres ? database : schema.isEmpty() ? database : schema;
    String query = postgres && !schema.isEmpty() ? "?search_path=" + schema : "";
    return address(driver, image) + (path.isEmpty() ? "" : "/" + path) + query;
  }

  /** The products' own images are known by their names; others go by their address. */
  private static String address(String driver, String image) {
    int colon = image.indexOf(':', image.lastIndexOf('/') + 1);
    String name = colon < 0 ? image : image.substring(0, colon);
    String tag = colon < 0 ? "latest" : image.substring(colon + 1);
    if (name.equals(driver)) {
      return "docker://" + name + "/" + tag;
    }
    int slash = name.indexOf('/');
    boolean hasHost = slash > 0 && name.substring(0, slash).contains(".");
    return "docker+" + driver + "://" + (hasHost ? "" : "_/") + name + ":" + tag;
  }
}
