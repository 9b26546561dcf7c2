package dev.atlasaction.engine.dialect.mysql.server;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** JDBC failures in the words of go-sql-driver/mysql. */
public final class FailureText {

  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int DEADLOCK = 1213;

  private static final int NO_PLUGIN = 1251;

  private final DatabaseUrl url;

  /** Tells failures of a connection to {@code url}. */
  public FailureText(DatabaseUrl url) {
    this.url = url;
  }

  /** What a refused statement means. */
  public DatabaseException failure(SQLException cause) {
    return new DatabaseException(text(cause), cause);
  }

  /** Whether the server refused to speak TLS. */
  public static boolean isTlsMissing(SQLException cause) {
    return cause.getErrorCode() <= 0 && message(cause).contains("ssl not enabled in the server");
  }

  /**
   * Whether the server asked for a plugin that the driver lacks. It does so for some of the users
   * that it does not know, so as not to tell who is there, and refuses them in the end.
   */
  private static boolean isUnknownUser(SQLException cause) {
    return cause.getErrorCode() == NO_PLUGIN && message(cause).contains("'sha256_password'");
  }

  private String text(SQLException cause) {
    if (isUnknownUser(cause)) {
      return "Error 1045 (28000): Access denied for user '"
          + url.user()
          + "'@'localhost' (using password: "
          + (url.password().isEmpty() ? "NO)" : "YES)");
    }
    if (cause.getErrorCode() > 0) {
      return "Error " + cause.getErrorCode() + " (" + cause.getSQLState() + "): " + message(cause);
    }
    if (isTlsMissing(cause)) {
      return "TLS requested but server does not support TLS";
    }
    for (Throwable inner = cause.getCause(); inner != null; inner = inner.getCause()) {
      switch (inner) {
        case SSLException tls -> {
          return "tls: failed to verify certificate: " + tls.getMessage();
        }
        case UnknownHostException _ -> {
          return "dial tcp: lookup " + url.hostName() + ": no such host";
        }
        case SocketTimeoutException _ -> {
          return "dial " + address() + ": i/o timeout";
        }
        case ConnectException refused -> {
          return "dial " + address() + ": connect: " + reason(refused);
        }
        case SocketException broken -> {
          return "dial " + address() + ": connect: " + reason(broken);
        }
        default -> {
          // Look at the next cause.
        }
      }
    }
    return message(cause);
  }

  private String address() {
    return ConnectionSettings.isUnix(url)
        ? "unix " + url.path()
        : "tcp " + ConnectionSettings.address(url);
  }

  private static String reason(SocketException cause) {
    return cause.getMessage() == null
        ? "connection refused"
        : cause.getMessage().toLowerCase(Locale.ROOT);
  }

  /** The message without the driver's {@code (conn=12)}. */
  private static String message(SQLException cause) {
    String message = cause.getMessage() == null ? "" : cause.getMessage();
    int end = message.indexOf(") ");
    return message.startsWith("(conn=") && end > 0 ? message.substring(end + 2) : message;
  }

  /** Whether a wait for a lock took too long, or would never have ended. */
  public static boolean isLockTimeout(DatabaseException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException known) {
        return known.getErrorCode() == LOCK_WAIT_TIMEOUT || known.getErrorCode() == DEADLOCK;
      }
    }
    return false;
  }
}
