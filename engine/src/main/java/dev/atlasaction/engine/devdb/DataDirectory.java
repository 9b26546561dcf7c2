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
import java.util.HexFormat;
import java.util.List;

/**
 * A new data directory for one embedded server. Making one takes the server half a second or more,
 * so a packed copy is kept in the cache of the user, with its password, which nobody else can read
 * there. Where there is room it is unpacked in memory.
 *
 * @param directory holds the data and nothing of others; to be removed with the server
 */
record DataDirectory(Path directory, String password) {

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ENOUGH = 512L << 20;
  private static final String DATA = "data";
  private static final String PASSWORD = "password";

  /** The directory of the server. */
  Path data() {
    return directory.resolve(DATA);
  }

  /**
   * Unpacks the cached copy, or makes one with the programs in {@code home}.
   *
   * @param cache a directory of the user; made if it is not there
   */
  static DataDirectory create(ServerFamily family, Path home, Path cache) throws IOException {
    Path directory = Files.createTempDirectory(root(), "atlas-dev-");
    try {
      Path packed = cache.resolve("data-" + key(home.resolve(family.program())) + ".tar");
      boolean unpacked =
          Files.isReadable(packed)
              && Commands.run(
                      LIMIT, List.of("tar", "-xf", packed.toString(), "-C", directory.toString()))
                  .ok();
      if (!unpacked) {
        String password = newPassword();
        family.initialize(home, directory.resolve(DATA), password);
        writePassword(directory, password);
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
  private static String key(Path program) throws IOException {
    Path server = program.toRealPath();
    long hash = server.toString().hashCode() * 31L + Files.size(server);
    return HexFormat.of().toHexDigits(hash * 31L + Files.getLastModifiedTime(server).toMillis());
  }

  private static String newPassword() {
    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  private static void writePassword(Path directory, String password) throws IOException {
    Path file =
        Files.createFile(
            directory.resolve(PASSWORD),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, password + "\n", StandardCharsets.UTF_8);
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
