package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.testkit.database.MariaDbServers;
import dev.atlasaction.testkit.database.MySqlServers;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A process that starts a server, tells where it is, and waits to be ended from outside. */
final class EmbeddedServerHolder {

  private EmbeddedServerHolder() {}

  /** The environment with a cache of its own, but the programs that the build has fetched. */
  static Map<String, String> env(String cache) {
    Map<String, String> env = new LinkedHashMap<>(System.getenv());
    env.remove("ATLAS_POSTGRES_HOME");
    env.put("ATLAS_MYSQL_HOME", MySqlServers.home().toString());
    env.put("ATLAS_MARIADB_HOME", MariaDbServers.home().toString());
    env.put("XDG_CACHE_HOME", cache);
    return env;
  }

  public static void main(String... args) throws IOException {
    EmbeddedServer server =
        EmbeddedServer.start(DevImage.parse(DatabaseUrl.parse(args[0])), env(args[1]));
    System.out.println(server.watcherId());
    System.out.println(server.directory());
    System.out.flush();
    int unused = System.in.read();
  }
}
