package dev.atlasaction.engine.devdb;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A new data directory for one embedded server. Making one takes the server's {@code initdb} half a
 * second and a thousand small files, so a packed copy is kept in the cache of the user, with its
 * password, which nobody else can read there. Where there is room it is unpacked in memory.
 *
 * @param directory holds the data and nothing of others; to be removed with the server
 */
record DataDirectory(Path directory, String password) {

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ENOUGH = 512L << 20;
  private static final String DATA = "data";
  private static final String PASSWORD = "password";

  /** The directory for the server's {@code -D}. */
  Path data() {
    return directory.resolve(DATA);
  }

  /**
   * Unpacks the cached copy, or makes one with the programs in {@code home}.
   *
   * @param cache a directory of the user; made if it is not there
   */
  static DataDirectory create(Path home, Path cache) throws IOException {
    Path directory = Files.createTempDirectory(root(), "atlas-dev-postgres-");
    try {
      Path packed = cache.resolve("data-" + key(home) + ".tar");
      boolean unpacked =
          Files.isReadable(packed)
              && Commands.run(
                      LIMIT, List.of("tar", "-xf", packed.toString(), "-C", directory.toString()))
                  .ok();
      if (!unpacked) {
        initialize(home, directory);
        pack(directory, cache, packed);
      }
      String password = Files.readString(directory.resolve(PASSWORD)).strip();
      return new DataDirectory(directory, password);
    } catch (IOException | EngineException failure) {
      Directories.delete(directory);
      throw failure;
    }
  }

  private static Path root() throws IOException {
    boolean roomy =
        Files.isDirectory(MEMORY)
            && Files.isWritable(MEMORY)
            && Files.getFileStore(MEMORY).getUsableSpace() >= ENOUGH;
    return roomy ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** Changes with the programs: another build may lay out its data otherwise. */
  private static String key(Path home) throws IOException {
    Path server = home.resolve("bin/postgres").toRealPath();
    long hash = server.toString().hashCode() * 31L + Files.size(server);
    return HexFormat.of().toHexDigits(hash * 31L + Files.getLastModifiedTime(server).toMillis());
  }

  private static void initialize(Path home, Path directory) throws IOException {
    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    Path password =
        Files.createFile(
            directory.resolve(PASSWORD),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, HexFormat.of().formatHex(secret) + "\n", StandardCharsets.UTF_8);
    List<String> command = new ArrayList<>(EmbeddedPostgres.unprivileged());
    command.addAll(
        List.of(
            home.resolve("bin/initdb").toString(),
            "--pgdata=" + directory.resolve(DATA),
            "--username=postgres",
            "--auth=scram-sha-256",
            "--pwfile=" + password,
            "--encoding=UTF8",
            "--locale=C",
            "--wal-segsize=1",
            "--no-sync"));
    Commands.Outcome outcome = Commands.run(LIMIT, command);
    if (!outcome.ok()) {
      throw EngineException.user("cannot prepare an embedded PostgreSQL: " + outcome.output());
    }
  }

  /** Packs beside the final place and renames, so that runs at the same time do not collide. */
  private static void pack(Path directory, Path cache, Path packed) throws IOException {
    Files.createDirectories(cache);
    Path staging = Files.createTempFile(cache, "data-", ".part");
    boolean whole =
        Commands.run(
                LIMIT,
                List.of(
                    "tar", "-cf", staging.toString(), "-C", directory.toString(), DATA, PASSWORD))
            .ok();
    if (whole) {
      Files.move(staging, packed, StandardCopyOption.ATOMIC_MOVE);
    } else {
      // The next run makes its own; this one has what it needs.
      Files.delete(staging);
    }
  }

  /** Never with the password. */
  @Override
  public String toString() {
    return directory.toString();
  }
}
