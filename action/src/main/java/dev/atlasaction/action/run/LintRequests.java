package dev.atlasaction.action.run;

import dev.atlasaction.action.atlas.LintRequest;
import dev.atlasaction.action.atlas.ReportFiles;
import dev.atlasaction.action.atlas.Variables;
import dev.atlasaction.action.atlas.Variables.Numbers;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.TriggerContext;
import java.util.Optional;

/** Calls of {@code migrate lint} for a job's inputs. */
final class LintRequests {

  private LintRequests() {}

  /** Compares with the registry's directory and sends the report there. */
  static LintRequest registry(Inputs inputs, TriggerContext trigger, Numbers numbers) {
    return new LintRequest(
        Optional.of(Parts.context(trigger, inputs.text("dir"))),
        inputs.text("env"),
        inputs.config(),
        inputs.text("dev-url"),
        inputs.text("dir"),
        AtlasUrl.of(inputs.text("dir-name"), inputs.text("tag")),
        inputs.text("git-base"),
        inputs.text("git-dir"),
        0,
        Variables.parse(inputs.text("vars"), numbers),
        ReportFiles.NONE);
  }

  /** Compares with a git revision, or looks at the newest files; needs no account. */
  static LintRequest local(Inputs inputs, Base base, ReportFiles reports) {
    return new LintRequest(
        Optional.empty(),
        inputs.text("env"),
        inputs.config(),
        inputs.text("dev-url"),
        inputs.text("dir"),
        "",
        base.revision(),
        base.revision().isEmpty() ? "" : inputs.text("git-dir"),
        base.latest(),
        Variables.parse(inputs.text("vars"), Numbers.EXACT),
        reports);
  }

  /**
   * What makes a file new.
   *
   * @param revision files git does not have there; empty for {@code latest}
   * @param latest the newest so many files; 0 for {@code revision}
   * @param words for the reader, in Markdown
   */
  record Base(String revision, int latest, String words) {}
}
