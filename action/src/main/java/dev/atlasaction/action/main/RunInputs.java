package dev.atlasaction.action.main;

import dev.atlasaction.action.atlas.AtlasProgram;
import dev.atlasaction.action.atlas.ExtendedAtlas;
import dev.atlasaction.action.atlas.LoggedAtlas;
import dev.atlasaction.action.platform.Host;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Platform;
import dev.atlasaction.engine.error.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Inputs that are about the run and not about one action: {@code ca-bundle}, {@code log-level}, and
 * those that go to the command as they are (spec ci-demand.md §1, demands 16, 18, 21, 25, 30, 32).
 */
record RunInputs(Inputs inputs, String action) {

  private static final String AUTHORITIES = "ATLAS_CA_BUNDLE";

  /** The same host, whose certificate authorities are those of the input. */
  Host trusting(Host host) {
    String name = inputs.text("ca-bundle");
    if (name.isEmpty()) {
      return host;
    }
    Path file = host.workingDirectory().resolve(name);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw EngineException.user(
          "the input \"ca-bundle\" names no file that can be read: give the path of a PEM file,"
              + " from the repository's root");
    }
    return host.with(AUTHORITIES, file.toString());
  }

  /** The program with what the inputs give it, told of in the log if that is wanted. */
  AtlasProgram around(AtlasProgram program, Platform platform, Host host) {
    AtlasProgram told =
        isDebug(host) ? new LoggedAtlas(program, platform.log()::info, System::nanoTime) : program;
    return new ExtendedAtlas(told, words(), more(host));
  }

  /** The input, or what the CI system's own switch says. */
  private boolean isDebug(Host host) {
    return switch (inputs.text("log-level")) {
      case "debug" -> true;
      case "info" -> false;
      case "" ->
          host.variable("RUNNER_DEBUG").equals("1")
              || isTrue(host, "ACTIONS_STEP_DEBUG")
              || isTrue(host, "CI_DEBUG_TRACE")
              || isTrue(host, "SYSTEM_DEBUG");
      default -> throw EngineException.user("the input \"log-level\" may be info or debug");
    };
  }

  private static boolean isTrue(Host host, String variable) {
    return host.variable(variable).equalsIgnoreCase("true");
  }

  /** The command an action is named after. */
  private List<String> words() {
    return action.equals("schema/drift")
        ? List.of("schema", "diff")
        : List.of(action.split("/", -1));
  }

  private List<String> more(Host host) {
    List<String> more = new ArrayList<>();
    switch (action) {
      case "migrate/lint" -> {
        add(more, "--baseline", file(host, "baseline"));
        add(more, "--stats", file(host, "stats"));
      }
      case "migrate/test", "schema/test", "script/test" ->
          add(more, "--junit", file(host, "junit-file"));
      case "migrate/apply", "migrate/drift", "schema/apply" ->
          add(more, "--lock-timeout", inputs.text("lock-timeout"));
      default -> {
        // Nothing of its own.
      }
    }
    more.addAll(inputs.lines("extra-args"));
    return more;
  }

  /** Relative to the repository's root, wherever the command runs. */
  private String file(Host host, String input) {
    String name = inputs.text(input);
    return name.isEmpty() ? "" : host.workingDirectory().resolve(name).normalize().toString();
  }

  private static void add(List<String> more, String flag, String value) {
    if (!value.isEmpty()) {
      more.add(flag);
      more.add(value);
    }
  }
}
