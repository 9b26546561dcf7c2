package dev.atlasaction.action.run;

import dev.atlasaction.action.platform.Face;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.engine.error.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an action commits (spec ci-demand.md §1, demand 33): the inputs {@code commit-author}, {@code
 * commit-message}, {@code sign-off} and {@code push}.
 *
 * @param author name and address, such as {@code bot <bot@example.com>}; empty for that of git
 * @param message in place of the action's own; may be empty
 */
record CommitInputs(String author, String message, boolean signOff, boolean push) {

  private static final Pattern AUTHOR =
      Pattern.compile("([^<>\\n]*[^<>\\s]) *<([^<>\\s]+@[^<>\\s]+)>");

  /** Reads them; raises a user error for an author without address. */
  static CommitInputs of(Job job) {
    if (job.mode().face() == Face.ORIGINAL) {
      return new CommitInputs("", "", false, true);
    }
    Inputs in = job.platform().inputs();
    String author = in.text("commit-author").strip();
    if (!author.isEmpty() && !AUTHOR.matcher(author).matches()) {
      throw EngineException.user(
          ("the input \"commit-author\" is \"%s\": it has to have a name and an address,"
                  + " such as bot <bot@example.com>")
              .formatted(author));
    }
    return new CommitInputs(
        author,
        in.text("commit-message").strip(),
        in.flag("sign-off"),
        in.text("push").isEmpty() || in.flag("push"));
  }

  /** The command of git. Who commits is who wrote it: a runner has no identity of its own. */
  String[] command(String standard) {
    List<String> command = new ArrayList<>();
    Matcher person = AUTHOR.matcher(author);
    if (person.matches()) {
      command.addAll(
          List.of("-c", "user.name=" + person.group(1), "-c", "user.email=" + person.group(2)));
    }
    command.addAll(List.of("commit", "--message", message.isEmpty() ? standard : message));
    if (!author.isEmpty()) {
      command.add("--author=" + author);
    }
    if (signOff) {
      command.add("--signoff");
    }
    return command.toArray(String[]::new);
  }
}
