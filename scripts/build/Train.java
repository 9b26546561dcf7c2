import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Prepares what the launchers start: libraries in a class format that can be cached, the native
 * SQLite library, unpacked, and the ahead-of-time cache, trained by running real commands.
 *
 * <p>Run by the build as a single-file program: {@code Train.java JAR FOLDER TRAINING_CLASS
 * SAMPLES}. FOLDER receives {@code app.aot}, the library and, last, {@code java}: the home of the
 * JDK that the cache fits. The commands run in a copy of SAMPLES, where {@code many} is a long
 * history of migrations. A cache that cannot be made costs speed only, so that is said but fails
 * nothing.
 */
final class Train {
  /** The same as in launch.bash: a cache fits only the flags it was made with. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=3",
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED");

  private Train() {}

  public static void main(String... args) throws IOException, InterruptedException {
    Path jar = Path.of(args[0]);
    Path folder = Files.createDirectories(Path.of(args[1]));
    Files.deleteIfExists(folder.resolve("java"));
    for (Path library : libraries(jar)) {
      OldClasses.modernize(library);
      if (library.getFileName().toString().startsWith("sqlite-jdbc-")) {
        unpackSqlite(library, folder);
      }
    }
    Path work = copy(Path.of(args[3]), folder.resolve("training"));
    writeMany(work.resolve("many"));
    trainCache(jar, folder, args[2], work);
    Files.writeString(folder.resolve("java"), System.getProperty("java.home") + "\n");
  }

  private static void trainCache(Path jar, Path folder, String trainingClass, Path work)
      throws IOException, InterruptedException {
    Path cache = folder.resolve("app.aot");
    Files.deleteIfExists(cache);
    Path log = folder.resolve("training.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    // What it would tell the compiler is compiled at once, whatever the command needs.
    command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
    command.add("-XX:AOTCacheOutput=" + cache);
    command.add("-Dorg.sqlite.lib.path=" + folder);
    command.addAll(List.of("-cp", jar.toString(), trainingClass, work.toString()));
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (exit != 0 || !Files.exists(cache)) {
      System.err.println(
          "no ahead-of-time cache for " + jar.getFileName() + ", it will start slower: see " + log);
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return to;
  }

  /** A history so long that its files are read as those of old projects are. */
  private static void writeMany(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int i = 1000; i < 1256; i++) {
      Files.writeString(
          folder.resolve(i + "_table.sql"),
          "-- one more\nCREATE TABLE `many_" + i + "` (`id` integer NOT NULL);\n");
    }
  }

  private static List<Path> libraries(Path jar) throws IOException {
    try (Stream<Path> jars = Files.list(jar.resolveSibling("lib"))) {
      return jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /** Unpacking the library at every start would cost more than the rest of a short command. */
  private static void unpackSqlite(Path sqliteJar, Path folder) throws IOException {
    String os = System.getProperty("os.name").startsWith("Mac") ? "Mac" : "Linux";
    String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
    String library = System.mapLibraryName("sqlitejdbc");
    try (JarFile jar = new JarFile(sqliteJar.toFile())) {
      ZipEntry entry = jar.getEntry("org/sqlite/native/" + os + "/" + machine + "/" + library);
      if (entry == null) {
        return; // the driver unpacks what fits by itself
      }
      try (InputStream content = jar.getInputStream(entry)) {
        Files.copy(content, folder.resolve(library), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
