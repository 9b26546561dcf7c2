package dev.atlasaction.engine.cli.flags;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Words after a command that takes none: they are let pass, as the original does. */
public final class FurtherWords {

  @Parameters(arity = "0..*", hidden = true)
  private final List<String> ignored = new ArrayList<>();
}
