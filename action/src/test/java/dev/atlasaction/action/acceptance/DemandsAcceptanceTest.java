package dev.atlasaction.action.acceptance;

import dev.atlasaction.testkit.database.DatabaseServer;
import dev.atlasaction.testkit.database.PostgresServers;
import dev.atlasaction.testkit.registry.MemoryOci;
import dev.atlasaction.testkit.script.ScriptRunner;
import dev.atlasaction.testkit.script.ScriptState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Demands of spec ci-demand.md §1 that are not about one forge: scripts with the number of the
 * demand, in a shell, with the engine in this process and SQLite.
 *
 * <p>Beside the commands of every script: {@code hooks FILE} writes what the service at {@code
 * $HOOK} was sent since the last time; {@code crlf FILE} gives a file the ends of lines of Windows.
 * At {@code $OCI} is a container registry.
 */
// SQLite has one lock file a name for all databases, and nobody waits for it.
@ResourceLock("atlas_migrate_execute")
final class DemandsAcceptanceTest {

  private final Map<String, Webhook> hooks = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> demands() {
    return runner().setUp(this::prepare).tests(Path.of("src/test/acceptance/demands"));
  }

  @TestFactory
  Stream<DynamicTest> onPostgres() {
    return runner()
        .setUp(state -> {
          prepare(state);
          state.set("ATLAS_INPUT_DEV_URL", database());
          state.set("ATLAS_INPUT_URL", database());
        })
        .tests(Path.of("src/test/acceptance/demands-postgres"));
  }

  private static String database() throws IOException {
    DatabaseServer server = PostgresServers.get(15);
    try {
      return server.url(server.createDatabase()) + "&search_path=public";
    } catch (SQLException refused) {
      throw new IOException("creating the databases of a script", refused);
    }
  }

  private ScriptRunner runner() {
    return new ScriptRunner()
        .program("atlas", Programs::atlas)
        .program("atlas-action", Programs::action)
        .command(
            "hooks", (state, expected, args) -> state.write(args.getFirst(), hook(state).take()))
        .command("crlf", (state, expected, args) -> crlf(state, args.getFirst()));
  }

  private void prepare(ScriptState state) throws IOException {
    Webhook hook = new Webhook();
    hooks.put(state.work().toString(), hook);
    state.atEnd(hook::close);
    GitBranch.identity().forEach(state::set);
    state.set("PATH", System.getenv("PATH"));
    MemoryOci oci = new MemoryOci();
    state.atEnd(oci::close);
    state.set("HOOK", hook.url());
    state.set("OCI", oci.url());
    state.set("ATLAS_OUTPUT_DIR", "out");
    state.set("ATLAS_INPUT_URL", "sqlite://" + state.work() + "/prod.db");
    state.set("ATLAS_INPUT_DEV_URL", "sqlite://dev?mode=memory");
  }

  private Webhook hook(ScriptState state) {
    return Objects.requireNonNull(hooks.get(state.work().toString()));
  }

  /** Gives a file the ends of lines of Windows. */
  private static void crlf(ScriptState state, String file) throws IOException {
    Files.writeString(state.resolve(file), state.read(file).replace("\n", "\r\n"));
  }
}
