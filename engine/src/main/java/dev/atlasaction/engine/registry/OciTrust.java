package dev.atlasaction.engine.registry;

import dev.atlasaction.engine.error.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The authorities that docker trusts for one registry: {@code certs.d/HOST/*.crt}. */
final class OciTrust {

  private OciTrust() {}

  /**
   * What to trust for a host; empty for what Java trusts anyway.
   *
   * @param folders that may hold {@code certs.d}
   * @throws EngineException if a certificate cannot be read
   */
  static Optional<SSLContext> of(String host, List<Path> folders) {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      Path certificates = folder.resolve("certs.d").resolve(host);
      if (Files.isDirectory(certificates)) {
        try (Stream<Path> all = Files.list(certificates)) {
          all.filter(file -> file.toString().endsWith(".crt")).sorted().forEach(files::add);
        } catch (IOException unreadable) {
          throw failure(certificates, unreadable);
        }
      }
    }
    return files.isEmpty() ? Optional.empty() : Optional.of(context(files));
  }

  private static SSLContext context(List<Path> files) {
    Path reading = files.getFirst();
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (Path file : files) {
        reading = file;
        try (InputStream in = Files.newInputStream(file)) {
          int number = 0;
          for (Certificate each : factory.generateCertificates(in)) {
            store.setCertificateEntry(file + "#" + number++, each);
          }
        }
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException unusable) {
      throw failure(reading, unusable);
    }
  }

  private static EngineException failure(Path file, Exception cause) {
    return EngineException.environment(
        "reading the authorities of a container registry: " + file + ": " + cause.getMessage(),
        cause);
  }
}
