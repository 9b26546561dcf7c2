package dev.atlasaction.engine.cli.project;

import dev.atlasaction.engine.cli.console.CommandContext;
import dev.atlasaction.engine.cli.console.Prompt;
import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.proposal.Transition;
import dev.atlasaction.engine.sql.shape.RenameHint;
import dev.atlasaction.engine.state.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What is dropped where something like it is added is never dropped without a word: a person is
 * asked (spec inspect-diff.md §9), and the answer is kept as a comment of the desired state; where
 * nobody can be asked it is said, or refused as the project wants it.
 *
 * @param asks whether a person may be asked
 * @param sources the texts of the desired state
 */
public record RenameQuestions(
    CommandContext context, ProjectEnv env, boolean asks, List<SourceText> sources) {

  /**
   * A plan that somebody has said of what its renames are.
   *
   * @throws EngineException if nobody can, and the project does not want drops that may be renames
   */
  public Transition settle(Transition transition) {
    List<RenameHint> answers = answers(transition.suspected());
    return answers.isEmpty() ? transition : transition.settled(answers);
  }

  /**
   * What somebody says that suspected renames are; nothing if nobody can be asked.
   *
   * @throws EngineException as {@link #settle}
   */
  public List<RenameHint> answers(List<RenameHint> suspected) {
    if (suspected.isEmpty()) {
      return List.of();
    }
    if (!asks || !context.invocation().terminal().getAsBoolean()) {
      say(suspected);
      return List.of();
    }
    List<RenameHint> answers = asked(suspected);
    answers.forEach(this::keep);
    return answers;
  }

  /** Says what would be lost if it was meant as a rename, or refuses it. */
  private void say(List<RenameHint> suspected) {
    if (env.env().diff().refusesAmbiguous()) {
      RenameHint first = suspected.getFirst();
      throw EngineException.user(
          first.kind().word()
              + " "
              + GoQuote.quote(first.from())
              + " is dropped, and "
              + GoQuote.quote(first.to())
              + " is added, which is like it; diff { rename { ambiguous = ERROR } } wants to know"
              + " which it is: add the comment \""
              + first.comment()
              + "\" or \""
              + first.dropped().comment()
              + "\" to the desired state");
    }
    warn(suspected);
  }

  /** Says what would be lost if it was meant as a rename. */
  public void warn(List<RenameHint> suspected) {
    for (RenameHint hint : suspected) {
      String what =
          hint.kind() == RenameHint.Kind.TABLE
              ? "a table is dropped and one with the same columns is added"
              : "a column is dropped and one of the same type is added";
      context
          .err()
          .println(
              "warning: "
                  + what
                  + ". If it was renamed, add the comment \""
                  + hint.comment()
                  + "\" to the desired state");
    }
  }

  private List<RenameHint> asked(List<RenameHint> suspected) {
    List<RenameHint> answers = new ArrayList<>();
    for (RenameHint hint : suspected) {
      boolean taken =
          answers.stream()
              .filter(known -> !known.isDrop() && known.table().equals(hint.table()))
              .anyMatch(known -> known.from().equals(hint.from()) || known.to().equals(hint.to()));
      if (!taken && asked(hint)) {
        answers.add(hint);
      }
    }
    for (RenameHint hint : suspected) {
      boolean said =
          answers.stream()
              .anyMatch(
                  known -> known.table().equals(hint.table()) && known.from().equals(hint.from()));
      if (!said) {
        answers.add(hint.dropped());
      }
    }
    return answers;
  }

  private boolean asked(RenameHint hint) {
    String owner =
        hint.kind() == RenameHint.Kind.TABLE ? "" : GoQuote.quote(hint.table().name()) + " ";
    String question =
        "Did you rename "
            + owner
            + hint.kind().word()
            + " from "
            + GoQuote.quote(hint.from())
            + " to "
            + GoQuote.quote(hint.to());
    return new Prompt(context, question, List.of("Yes", "No")).ask() == 0;
  }

  /** Answers are part of the desired state, so that they are reviewed and nobody is asked again. */
  private void keep(RenameHint answer) {
    List<SourceText> files = sources.stream().filter(each -> each.file().isPresent()).toList();
    if (files.isEmpty()) {
      context
          .err()
          .println("To keep the answer add \"" + answer.comment() + "\" to the desired state.");
      return;
    }
    SourceText source =
        files.stream()
            .filter(each -> !answer.isDrop() && each.text().contains(answer.to()))
            .findFirst()
            .orElse(files.getFirst());
    Path file = source.file().orElseThrow();
    String line = (source.hcl() ? "# " : "-- ") + answer.comment() + "\n";
    try {
      boolean ended = Files.readString(file).endsWith("\n");
      Files.writeString(file, (ended ? "" : "\n") + line, StandardOpenOption.APPEND);
    } catch (IOException refused) {
      throw EngineException.environment(
          "keeping the answer in " + file + ": " + refused.getMessage(), refused);
    }
    context.err().println("The answer is kept in " + shown(file) + ": " + answer.comment());
  }

  private Path shown(Path file) {
    return file.startsWith(context.workingDirectory())
        ? context.workingDirectory().relativize(file)
        : file;
  }
}
