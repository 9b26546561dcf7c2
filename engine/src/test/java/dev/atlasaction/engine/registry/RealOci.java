package dev.atlasaction.engine.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Debian's {@code docker-registry} (apt-get install docker-registry), with encryption and a login,
 * both of which are kept where docker keeps them.
 */
public final class RealOci implements AutoCloseable {

  /** {@code ada} with the password {@code secret}. */
  private static final String USERS =
      "ada:$2y$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a\n";

  private final Path folder;
  private final int port;
  private final Process process;

  /** Starts one whose files are in {@code folder}. */
  public RealOci(Path folder) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path trusted = Files.createDirectories(folder.resolve("docker/certs.d/" + host()));
    run(
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-keyout",
        "key.pem",
        "-out",
        trusted.resolve("ca.crt").toString(),
        "-subj",
        "/CN=registry",
        "-addext",
        "subjectAltName=IP:127.0.0.1");
    Files.writeString(folder.resolve("users"), USERS);
    Files.writeString(
        folder.resolve("docker/config.json"),
        "{\"auths\":{\"" + host() + "\":{\"auth\":\"" + login("ada:secret") + "\"}}}");
    Files.writeString(folder.resolve("config.yml"), config(trusted.resolve("ca.crt")));
    process =
        new ProcessBuilder("docker-registry", "serve", folder.resolve("config.yml").toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    await();
  }

  private static String login(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String config(Path certificate) {
    return """
    version: 0.1
    storage:
      filesystem: {rootdirectory: %s}
      delete: {enabled: true}
    http:
      addr: %s
      tls: {certificate: %s, key: %s}
    auth:
      htpasswd: {realm: test, path: %s}
    """
        .formatted(
            folder.resolve("data"),
            host(),
            certificate,
            folder.resolve("key.pem"),
            folder.resolve("users"));
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process started =
        new ProcessBuilder(List.of(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (started.waitFor() != 0) {
      throw new IOException(command[0] + " failed");
    }
  }

  /** Until it answers, or has ended. */
  private void await() throws IOException, InterruptedException {
    for (int i = 0; i < 100; i++) {
      if (Files.readString(folder.resolve("log")).contains("listening on")) {
        return;
      }
      if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    throw new IOException("docker-registry: " + Files.readString(folder.resolve("log")));
  }

  private String host() {
    return "127.0.0.1:" + port;
  }

  /** The address of a folder of it. */
  public String url() {
    return "oci+https://" + host() + "/team";
  }

  /** What a program needs to come in. */
  public Map<String, String> env() {
    Map<String, String> env = new TreeMap<>(System.getenv());
    env.put("DOCKER_CONFIG", folder.resolve("docker").toString());
    return env;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(interrupted));
    }
  }
}
