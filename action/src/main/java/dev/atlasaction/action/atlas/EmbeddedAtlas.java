package dev.atlasaction.action.atlas;

import dev.atlasaction.engine.api.AtlasCommand;
import dev.atlasaction.engine.api.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the engine in this process, through the entry its own launcher uses. */
public final class EmbeddedAtlas implements AtlasProgram {

  private final AtlasCommand command;

  /** The given engine; {@link AtlasCommand#load()} finds the one on the class path. */
  public EmbeddedAtlas(AtlasCommand command) {
    this.command = command;
  }

  @Override
  public AtlasResult run(AtlasCall call) {
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(stdout, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(stderr, true, StandardCharsets.UTF_8);
    int exit =
        command.run(
            new Invocation(
                call.args(),
                call.env(),
                call.workingDirectory(),
                InputStream.nullInputStream(),
                out,
                err));
    String errors = stderr.toString(StandardCharsets.UTF_8);
    if (!errors.isEmpty()) {
      call.stderr().accept(errors);
    }
    return new AtlasResult(exit, stdout.toString(StandardCharsets.UTF_8), errors);
  }
}
