package dev.atlasaction.engine.lint.rules;

import dev.atlasaction.engine.lint.Site;
import dev.atlasaction.engine.schema.change.Clause;
import dev.atlasaction.engine.sql.shape.SqlShape;
import java.util.List;

/** How a statement of PostgreSQL builds or drops an index. */
final class IndexBuilds {

  private IndexBuilds() {}

  /** Whether it is about the index alone, not a constraint that brings one. */
  static boolean isIndexStatement(Site site) {
    return !isAlterTable(site);
  }

  /** Whether a constraint gets an index built by this statement. */
  static boolean buildsConstraint(Site site) {
    return isAlterTable(site)
        && site.here().shapes().stream().noneMatch(SqlShape.ConstraintUsingIndex.class::isInstance);
  }

  private static boolean isAlterTable(Site site) {
    String text = site.here().statement().text();
    return text.regionMatches(true, 0, "ALTER", 0, "ALTER".length());
  }

  /** Whether readers and writers go on meanwhile. */
  static boolean isConcurrent(List<Clause> clauses) {
    return clauses.stream().anyMatch(Clause.Concurrently.class::isInstance);
  }
}
