package dev.atlasaction.engine.migrate;

import dev.atlasaction.engine.dialect.PlannedStatement;
import java.util.List;

/**
 * What a new migration file is to hold.
 *
 * @param version its version
 * @param name its name, {@code ""} for none
 * @param delimiter what ends its statements; {@code ""} for the semicolon. The native format only
 * @param directives lines such as {@code -- atlas:txmode none}. The native format only
 * @param statements its statements in order; none makes an empty migration
 */
public record MigrationDraft(
    String version,
    String name,
    String delimiter,
    List<String> directives,
    List<PlannedStatement> statements) {

  /** Copies the lists. */
  public MigrationDraft {
    directives = List.copyOf(directives);
    statements = List.copyOf(statements);
  }

  /** A migration with the usual delimiter and no directives. */
  public static MigrationDraft of(String version, String name, List<PlannedStatement> statements) {
    return new MigrationDraft(version, name, "", List.of(), statements);
  }

  /** The version, and the name behind {@code separator} if there is one. */
  String stem(String separator) {
    return name.isEmpty() ? version : version + separator + name;
  }
}
