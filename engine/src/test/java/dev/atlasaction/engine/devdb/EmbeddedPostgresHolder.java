package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.DatabaseUrl;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A process that starts a server, tells where it is, and waits to be ended from outside. */
final class EmbeddedPostgresHolder {

  private EmbeddedPostgresHolder() {}

  /** The environment with a cache of its own, but the artifacts that the build has fetched. */
  static Map<String, String> env(String cache) {
    Map<String, String> env = new LinkedHashMap<>(System.getenv());
    env.remove("ATLAS_POSTGRES_HOME");
    env.put("XDG_CACHE_HOME", cache);
    return env;
  }

  public static void main(String... args) throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.start(
            DevImage.parse(DatabaseUrl.parse("docker://postgres/15/dev")), env(args[0]));
    System.out.println(server.watcherId());
    System.out.println(server.directory());
    System.out.flush();
    int unused = System.in.read();
  }
}
