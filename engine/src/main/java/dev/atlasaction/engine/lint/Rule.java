package dev.atlasaction.engine.lint;

import dev.atlasaction.engine.schema.change.Change;
import dev.atlasaction.engine.schema.change.TableChange;
import java.util.function.Consumer;

/** One rule: asked for every change of every statement, it reports or stays silent. Stateless. */
public interface Rule {

  /** Who the rule is. */
  RuleInfo info();

  /** Judges a file as a whole; what it finds is reported at the start of the file. */
  default void file(Pass pass, Consumer<Finding> sink) {}

  /** Judges a file as a whole; what it finds is reported at the statements that it names. */
  default void placed(Pass pass, Placed sink) {}

  /** The first line of the report that its findings stand in. */
  default String headline() {
    return info().analyzer().headline();
  }

  /** Takes findings at statements of a file. */
  interface Placed {
    /** Takes one; {@code index} is negative for the file as a whole. */
    void accept(int index, Finding finding);
  }

  /** Judges a statement by its words, whether or not it changes the schema. */
  default void statement(Site site, Consumer<Finding> sink) {}

  /** Judges a change of a statement. */
  default void change(Site site, Change change, Consumer<Finding> sink) {}

  /** Judges one part of a modified table. */
  default void tableChange(
      Site site, Change.ModifyTable table, TableChange change, Consumer<Finding> sink) {}
}
