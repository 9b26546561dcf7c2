package dev.atlasaction.action.atlas;

import java.util.ArrayList;
import java.util.List;

/** A program one of whose commands gets more arguments, right after its words. */
public final class ExtendedAtlas implements AtlasProgram {

  private final AtlasProgram program;
  private final List<String> words;
  private final List<String> more;

  /**
   * The program with {@code more} for one command.
   *
   * @param words of that command, such as {@code migrate} and {@code apply}
   */
  public ExtendedAtlas(AtlasProgram program, List<String> words, List<String> more) {
    this.program = program;
    this.words = List.copyOf(words);
    this.more = List.copyOf(more);
  }

  @Override
  public AtlasResult run(AtlasCall call) {
    if (more.isEmpty() || !isMeant(call.args())) {
      return program.run(call);
    }
    List<String> args = new ArrayList<>(words);
    args.addAll(more);
    args.addAll(call.args().subList(words.size(), call.args().size()));
    return program.run(new AtlasCall(args, call.env(), call.workingDirectory(), call.stderr()));
  }

  /** {@code schema plan list} is not {@code schema plan}. */
  private boolean isMeant(List<String> args) {
    return args.size() >= words.size()
        && args.subList(0, words.size()).equals(words)
        && (args.size() == words.size() || args.get(words.size()).startsWith("-"));
  }
}
