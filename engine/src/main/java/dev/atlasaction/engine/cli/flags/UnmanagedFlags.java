package dev.atlasaction.engine.cli.flags;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.UnmanagedFailure;
import dev.atlasaction.engine.cli.project.ProjectEnv;
import dev.atlasaction.engine.schema.Realm;
import dev.atlasaction.engine.schema.Unmanaged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lists on stderr what states have that is not managed, so that nothing is left out silently. */
public final class UnmanagedFlags {

  /** Every database has roles that may use it: whoever does not ask is not told of them. */
  private static final String GRANT = "grant";

  @Option(
      names = "--fail-on-unmanaged",
      description = "exit with code 3 if the database has what is not managed")
  private boolean fail;

  /**
   * Lists what is not managed. Programs that ask for JSON are not disturbed.
   *
   * @param env says whether that is a failure, beside the flag
   * @param template the template of the output; null or empty for none
   * @throws UnmanagedFailure if there is such a thing and the flag was given
   */
  public void report(
      CommandContext context, ProjectEnv env, @Nullable String template, Realm... realms) {
    boolean fails = fail || env.env().failsOnUnmanaged();
    List<Unmanaged.Thing> all = new ArrayList<>();
    for (Realm realm : realms) {
      all.addAll(Unmanaged.of(realm));
    }
    List<Unmanaged.Thing> things =
        new Unmanaged(all)
            .things().stream().filter(thing -> fails || !thing.kind().equals(GRANT)).toList();
    if (things.isEmpty()) {
      return;
    }
    if (fails || template == null || !template.contains("json")) {
      context.err().println("Seen but not managed, so neither described nor changed:");
      things.forEach(thing -> context.err().println("  " + line(thing)));
    }
    if (fails) {
      throw new UnmanagedFailure(things.size());
    }
  }

  private static String line(Unmanaged.Thing thing) {
    String name = thing.schema().isEmpty() ? thing.name() : thing.schema() + "." + thing.name();
    return thing.kind() + " " + name + ": " + thing.reason();
  }
}
