package dev.atlasaction.engine.lint.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import dev.atlasaction.engine.dialect.Dialects;
import dev.atlasaction.engine.lint.ChangeDetector;
import dev.atlasaction.engine.lint.LintResult;
import dev.atlasaction.engine.lint.LintSettings;
import dev.atlasaction.engine.lint.Linter;
import dev.atlasaction.engine.lint.policy.LintPolicies;
import dev.atlasaction.engine.migrate.DirFormat;
import dev.atlasaction.engine.migrate.MemoryDir;
import dev.atlasaction.engine.migrate.MigrationDir;
import dev.atlasaction.engine.report.LintFinding;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reviews a change on top of a schema, for tests. */
final class ReviewBench {

  private ReviewBench() {}

  static LintResult review(String url, String base, String change, LintSettings settings) {
    MemoryDir files = new MemoryDir("migrations");
    files.write("1.sql", base.getBytes(UTF_8));
    files.write("2.sql", change.getBytes(UTF_8));
    try (Database dev = Dialects.connect(DatabaseUrl.parse(url), Path.of(""))) {
      return new Linter(dev, Rules.of(LintPolicies.DEFAULTS), settings, InstantSource.system())
          .run(new MigrationDir(files, DirFormat.atlas()), "migrations", ChangeDetector.latest(1));
    }
  }

  static Set<String> codes(LintResult result) {
    List<String> codes = result.findings().stream().map(LintFinding::code).toList();
    return new TreeSet<>(codes);
  }
}
