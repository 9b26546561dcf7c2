package dev.atlasaction.testkit.script;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs the programs of a script: those registered in this JVM, all others as processes. */
final class ProgramRunner {
  private static final long TIMEOUT_SECONDS = 120;

  private final Map<String, Program> programs;

  ProgramRunner(Map<String, Program> programs) {
    this.programs = Map.copyOf(programs);
  }

  boolean knows(String name) {
    return programs.containsKey(name);
  }

  /** Runs a program, keeps its output in the state, and returns its exit code. */
  int run(ScriptState state, List<String> words) throws IOException {
    Program program = programs.get(words.getFirst());
    return program == null ? runProcess(state, words) : runHere(state, program, words);
  }

  private static int runHere(ScriptState state, Program program, List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream in = new ByteArrayInputStream(state.takeStdin().getBytes(StandardCharsets.UTF_8));
    int exit;
    try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      ProgramCall call =
          new ProgramCall(
              List.copyOf(words.subList(1, words.size())),
              state.directory(),
              new TreeMap<>(state.env()),
              in,
              outStream,
              errStream);
      exit = program.run(call);
    }
    state.keepOutput(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    return exit;
  }

  private static int runProcess(ScriptState state, List<String> words) throws IOException {
    Path tmp = Path.of(state.env().getOrDefault("TMPDIR", state.work().toString()));
    Path out = tmp.resolve("stdout");
    Path err = tmp.resolve("stderr");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(state.directory().toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().putAll(state.env());
    Process process = builder.start();
    try (var in = process.getOutputStream()) {
      in.write(state.takeStdin().getBytes(StandardCharsets.UTF_8));
    }
    int exit = await(process, words.getFirst());
    state.keepOutput(read(out), read(err));
    return exit;
  }

  private static int await(Process process, String name) {
    try {
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new ScriptFailure(name + ": still running after " + TIMEOUT_SECONDS + " s");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new ScriptFailure(name + ": interrupted", e);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }
}
