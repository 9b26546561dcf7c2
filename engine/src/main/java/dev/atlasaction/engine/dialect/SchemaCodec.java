package dev.atlasaction.engine.dialect;

import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schema.Realm;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The schema language of one dialect (spec schema-hcl.md). */
public interface SchemaCodec {

  /** The document for a state, byte for byte as the original prints it. */
  String marshal(Realm realm);

  /**
   * The state that documents describe.
   *
   * @param files the parsed documents, in order of their names
   * @param variables input values by name
   * @param output takes what the function {@code print} writes
   * @throws dev.atlasaction.engine.error.EngineException with all diagnostics
   */
  Realm read(List<HclFile> files, Map<String, HclValue> variables, Consumer<String> output);
}
