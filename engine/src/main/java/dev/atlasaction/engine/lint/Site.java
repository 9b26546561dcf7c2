package dev.atlasaction.engine.lint;

import java.util.List;

/** Where a rule is asked: a statement of a file, and what comes before and after it there. */
public record Site(Pass pass, int index) {

  /** The statement with its changes. */
  public StatementChange here() {
    return pass.file().changes().get(index);
  }

  /** The statements before this one. */
  public List<StatementChange> before() {
    return pass.file().changes().subList(0, index);
  }

  /** This statement and those after it. */
  public List<StatementChange> fromHere() {
    return pass.file().changes().subList(index, pass.file().changes().size());
  }

  /** What was created and dropped in the file. */
  public Lifespans lifespans() {
    return pass.lifespans();
  }
}
