package dev.atlasaction.testkit.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands every script has, named and behaving as in Go's testscript. */
final class BuiltinCommands {
  private static final String COUNT = "-count=";

  private final Map<String, ScriptCommand> commands = new TreeMap<>();

  private BuiltinCommands() {
    commands.put("cd", (state, expected, args) -> state.changeTo(one(expected, args)));
    commands.put("chmod", BuiltinCommands::chmod);
    commands.put("cp", BuiltinCommands::copy);
    commands.put("env", BuiltinCommands::env);
    commands.put("exists", BuiltinCommands::exists);
    commands.put("grep", (state, expected, args) -> grep(state, expected, args, args.getLast()));
    commands.put("mkdir", BuiltinCommands::makeFolders);
    commands.put("mv", BuiltinCommands::move);
    commands.put("rm", BuiltinCommands::remove);
    commands.put("stderr", (state, expected, args) -> grep(state, expected, args, "stderr"));
    commands.put("stdin", BuiltinCommands::stdin);
    commands.put("stdout", (state, expected, args) -> grep(state, expected, args, "stdout"));
    commands.put("symlink", BuiltinCommands::link);
    commands.put("unquote", BuiltinCommands::unquote);
  }

  /** The commands by name. */
  static Map<String, ScriptCommand> all() {
    return new BuiltinCommands().commands;
  }

  private static String one(Expectation expected, List<String> args) {
    checkUsage(expected == Expectation.SUCCESS && args.size() == 1, "one argument, and no !");
    return args.getFirst();
  }

  private static void checkUsage(boolean right, String usage) {
    if (!right) {
      throw new ScriptFailure("wrong use of the command: it takes " + usage);
    }
  }

  private static void chmod(ScriptState state, Expectation expected, List<String> args) {
    checkUsage(expected == Expectation.SUCCESS && args.size() == 2, "a mode and a path, and no !");
    int mode = Integer.parseInt(args.getFirst(), 8);
    java.io.File file = state.resolve(args.getLast()).toFile();
    checkUsage(
        file.setReadable((mode & 0400) != 0, true)
            && file.setWritable((mode & 0200) != 0, true)
            && file.setExecutable((mode & 0100) != 0, true),
        "a path whose mode can be changed");
  }

  private static void copy(ScriptState state, Expectation expected, List<String> args)
      throws IOException {
    checkUsage(expected == Expectation.SUCCESS && args.size() >= 2, "src... dst, and no !");
    Path target = state.resolve(args.getLast());
    boolean toFolder = Files.isDirectory(target);
    checkUsage(toFolder || args.size() == 2, "a folder as the destination of several files");
    for (String source : args.subList(0, args.size() - 1)) {
      Path file = toFolder ? target.resolve(state.resolve(source).getFileName()) : target;
      state.write(file.toString(), state.read(source));
    }
  }

  private static void env(ScriptState state, Expectation expected, List<String> args) {
    checkUsage(expected == Expectation.SUCCESS, "name=value..., and no !");
    for (String assignment : args) {
      int equals = assignment.indexOf('=');
      checkUsage(equals > 0, "name=value...");
      state.set(assignment.substring(0, equals), assignment.substring(equals + 1));
    }
  }

  private static void exists(ScriptState state, Expectation expected, List<String> args) {
    checkUsage(!args.isEmpty() && expected != Expectation.EITHER, "files, and no ?");
    for (String name : args) {
      boolean exists = Files.exists(state.resolve(name));
      if (exists != (expected == Expectation.SUCCESS)) {
        throw new ScriptFailure(name + (exists ? " exists" : " does not exist"));
      }
    }
  }

  private static void grep(
      ScriptState state, Expectation expected, List<String> args, String source)
      throws IOException {
    checkUsage(!args.isEmpty() && expected != Expectation.EITHER, "a pattern, and no ?");
    int count = args.getFirst().startsWith(COUNT) ? countOf(args.getFirst()) : -1;
    String regex = args.get(count < 0 ? 0 : 1);
    String text = state.read(source);
    Matcher matcher = Pattern.compile(regex, Pattern.MULTILINE).matcher(text);
    long found = matcher.results().count();
    if (expected == Expectation.FAILURE && found > 0) {
      throw new ScriptFailure("unexpected match of " + regex + " in " + source + ":\n" + text);
    }
    if (expected == Expectation.SUCCESS && (count < 0 ? found == 0 : found != count)) {
      throw new ScriptFailure(found + " matches of " + regex + " in " + source + ":\n" + text);
    }
  }

  private static int countOf(String option) {
    return Integer.parseInt(option.substring(COUNT.length()));
  }

  private static void makeFolders(ScriptState state, Expectation expected, List<String> args)
      throws IOException {
    checkUsage(expected == Expectation.SUCCESS && !args.isEmpty(), "folders, and no !");
    for (String name : args) {
      Files.createDirectories(state.resolve(name));
    }
  }

  private static void move(ScriptState state, Expectation expected, List<String> args)
      throws IOException {
    checkUsage(expected == Expectation.SUCCESS && args.size() == 2, "old new, and no !");
    Path target = state.resolve(args.getLast());
    Path source = state.resolve(args.getFirst());
    Path into = Files.isDirectory(target) ? target.resolve(source.getFileName()) : target;
    Files.move(source, into, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void remove(ScriptState state, Expectation expected, List<String> args)
      throws IOException {
    checkUsage(expected == Expectation.SUCCESS && !args.isEmpty(), "files or folders, and no !");
    for (String name : args) {
      deleteTree(state.resolve(name));
    }
  }

  /** Deletes a file or a folder with all in it; a missing one is fine. */
  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> tree = Files.walk(root)) {
      paths = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  private static void stdin(ScriptState state, Expectation expected, List<String> args)
      throws IOException {
    state.setStdin(state.read(one(expected, args)));
  }

  private static void link(ScriptState state, Expectation expected, List<String> args)
      throws IOException {
    checkUsage(
        expected == Expectation.SUCCESS && args.size() == 3 && args.get(1).equals("->"),
        "file -> target, and no !");
    Files.createSymbolicLink(state.resolve(args.getFirst()), Path.of(args.getLast()));
  }

  private static void unquote(ScriptState state, Expectation expected, List<String> args)
      throws IOException {
    checkUsage(expected == Expectation.SUCCESS && !args.isEmpty(), "files, and no !");
    for (String name : args) {
      String text =
          Pattern.compile("^>", Pattern.MULTILINE).matcher(state.readFile(name)).replaceAll("");
      state.write(name, text);
    }
  }
}
