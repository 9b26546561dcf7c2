package dev.atlasaction.testkit.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasaction.testkit.txtar.Txtar;
import java.io.IOException;
import java.util.List;

/**
 * {@code cmp actual wanted} and {@code cmpenv}, where the wanted text has variables.
 *
 * <p>When goldens are updated, a wanted file of the archive takes the actual text instead.
 */
final class CompareCommand implements ScriptCommand {
  private final boolean expanding;
  private final boolean updating;
  private Txtar archive;

  CompareCommand(Txtar archive, boolean expanding, boolean updating) {
    this.archive = archive;
    this.expanding = expanding;
    this.updating = updating;
  }

  /** The archive, with the texts that were updated. */
  Txtar archive() {
    return archive;
  }

  @Override
  public void run(ScriptState state, Expectation expectation, List<String> args)
      throws IOException {
    if (args.size() != 2 || expectation == Expectation.EITHER) {
      throw new ScriptFailure("wrong use of the command: it takes two files, and no ?");
    }
    String wantedName = args.getLast();
    String actual = state.read(args.getFirst());
    String wanted = state.readFile(wantedName);
    if (expanding) {
      wanted = state.expand(wanted);
    }
    if (expectation == Expectation.FAILURE) {
      if (actual.equals(wanted)) {
        throw new ScriptFailure(args.getFirst() + " and " + wantedName + " do not differ");
      }
    } else if (updating && !actual.equals(wanted) && archive.find(wantedName).isPresent()) {
      archive = archive.with(wantedName, actual);
    } else {
      assertThat(actual).as("%s as in %s", args.getFirst(), wantedName).isEqualTo(wanted);
    }
  }
}
