package dev.atlasaction.engine.hcl.document;

import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the host adds to the evaluation of a document. */
public interface DocumentRules {

  /** The functions and variables every expression may use. */
  Scope scope();

  /** The values given for the document's input variables; names it does not declare are ignored. */
  Map<String, HclValue> inputs();

  /**
   * Names that only the values of some attributes may use, such as types or enum words.
   *
   * @param path the types of the blocks around the attribute, outermost first
   * @param parent every name the attribute may use anyhow
   * @return {@code parent}, or a scope inside it
   */
  default Scope scopeOf(List<String> path, String attribute, Scope parent) {
    return parent;
  }

  /** Whether a top-level block takes part at all; others are not even evaluated. */
  default boolean includes(Block block) {
    return true;
  }

  /**
   * Whether the expressions of a block speak of things that exist only while a command runs: it is
   * evaluated later, with {@link EvaluatedBlock#with}.
   *
   * @param path the types of the blocks around it and its own, outermost first
   */
  default boolean isLater(List<String> path) {
    return false;
  }

  /** The reader of data sources of that type; empty for an unknown type. */
  default Optional<DataReader> findDataReader(String type) {
    return Optional.empty();
  }

  /** Reads a data source. */
  interface DataReader {
    /**
     * The value that {@code data.type.name} stands for.
     *
     * @param block with two labels, type and name
     * @param scope the names its attributes may use
     * @throws dev.atlasaction.engine.error.EngineException if it cannot be read; the name of the
     *     data source is put before the message
     */
    HclValue read(Block block, Scope scope);
  }
}
