package dev.atlasaction.engine.schemahcl;

import dev.atlasaction.engine.dialect.SchemaCodec;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.hcl.HclFile;
import dev.atlasaction.engine.hcl.document.Documents;
import dev.atlasaction.engine.hcl.value.HclValue;
import dev.atlasaction.engine.schema.Realm;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The schema language of one dialect. */
public final class HclCodec implements SchemaCodec {
  private final HclDialect dialect;

  /** The language with the types and extras of {@code dialect}. */
  public HclCodec(HclDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public String marshal(Realm realm) {
    return SpecPrinter.print(new DocumentMarshaller(dialect, realm).blocks());
  }

  @Override
  public Realm read(List<HclFile> files, Map<String, HclValue> variables, Consumer<String> output) {
    files.forEach(HclFile::valid);
    List<String> findings = GrammarCheck.findings(files, dialect.grammar());
    if (findings.isEmpty()) {
      return realm(files, variables, output);
    }
    throw EngineException.user(
        "failed parsing "
            + dialect.name()
            + " schema files: "
            + files.stream().map(HclFile::name).distinct().collect(Collectors.joining(", "))
            + "\n"
            + String.join("\n", findings));
  }

  private Realm realm(
      List<HclFile> files, Map<String, HclValue> variables, Consumer<String> output) {
    return new RealmReader(
            dialect, Documents.evaluate(files, new SchemaDocumentRules(dialect, variables, output)))
        .read();
  }
}
