package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.Rule;
import java.util.List;

/** All rules, sorted by analyzer and then by code. */
public final class Rules {

  private Rules() {}

  /** The list; a rule that is not in it does not run. */
  public static List<Rule> all() {
    return List.of(
        new DropSchemaRule(),
        new DropTableRule(),
        new DropColumnRule(),
        new UniqueIndexRule(),
        new IndexBecomesUniqueRule(),
        new NotNullColumnRule(),
        new NullableToNotNullRule(),
        new SqliteNotNullRule(),
        new ImplicitValueRule(),
        new DropForeignKeyRule(),
        new RenameTableRule(),
        new RenameColumnRule(),
        new InlineReferenceRule());
  }
}
