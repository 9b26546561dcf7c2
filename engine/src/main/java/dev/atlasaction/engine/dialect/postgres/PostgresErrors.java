package dev.atlasaction.engine.dialect.postgres;

import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseUrl;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Says failures as lib/pq says them: {@code pq: relation "t" does not exist at column 15 (42P01)}
 * (spec cli.md §4).
 */
final class PostgresErrors {

  private static final String NO_SSL = "The server does not support SSL.";

  private PostgresErrors() {}

  /**
   * The failure of {@code statement}.
   *
   * @param statement the text the server was given; empty if not known
   */
  static DatabaseException failure(SQLException cause, String statement) {
    return failure(cause, statement, 0);
  }

  /**
   * The failure of {@code statement}.
   *
   * @param before how many characters the server was given before it
   */
  static DatabaseException failure(SQLException cause, String statement, int before) {
    return new DatabaseException(text(cause, statement, before), cause);
  }

  /** Whether a wait for a lock took too long, or would never have ended. */
  static boolean isLockTimeout(DatabaseException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException known) {
        String state = String.valueOf(known.getSQLState());
        return state.equals("55P03") || state.equals("40P01");
      }
    }
    return false;
  }

  /** Whether the statement runs in transactions only. */
  static boolean needsTransaction(DatabaseException failure) {
    return failure.getCause() instanceof SQLException known && "25P01".equals(known.getSQLState());
  }

  private static String text(SQLException cause, String statement, int before) {
    if (cause instanceof PSQLException known && known.getServerErrorMessage() != null) {
      ServerErrorMessage message = known.getServerErrorMessage();
      return "pq: "
          + message.getMessage()
          + place(message.getPosition() - before, statement)
          + " ("
          + message.getSQLState()
          + ")";
    }
    String message = String.valueOf(cause.getMessage());
    return "pq: " + (message.equals(NO_SSL) ? "SSL is not enabled on the server" : message);
  }

  /** Positions count characters from 1; a statement of several lines has them by line. */
  private static String place(int position, String statement) {
    if (position <= 0) {
      return "";
    }
    if (statement.indexOf('\n') < 0) {
      return " at column " + position;
    }
    int end = statement.offsetByCodePoints(0, Math.min(position - 1, points(statement)));
    String before = statement.substring(0, end);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int column = points(before.substring(before.lastIndexOf('\n') + 1)) + 1;
    return " at position " + line + ":" + column;
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The failure to reach or enter the server. */
  static DatabaseException connectFailure(SQLException cause, DatabaseUrl url) {
    return new DatabaseException(
        "postgres: scanning system variables: " + connectText(cause, url), cause);
  }

  private static String connectText(SQLException cause, DatabaseUrl url) {
    Throwable root = cause;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String host = url.hostName().isEmpty() ? "localhost" : url.hostName();
    return switch (root) {
      case UnknownHostException _ -> "dial tcp: lookup " + host + ": no such host";
      case ConnectException _ -> "dial tcp " + address(url, host) + ": connect: " + reason(root);
      case SocketTimeoutException _ -> "dial tcp " + address(url, host) + ": i/o timeout";
      default -> text(cause, "", 0);
    };
  }

  private static String reason(Throwable refusal) {
    String message = String.valueOf(refusal.getMessage());
    return message.contains("refused") ? "connection refused" : message;
  }

  private static String address(DatabaseUrl url, String host) {
    int port = url.findPort().orElse(5432);
    try {
      InetAddress address = InetAddress.getByName(host);
      String text = address.getHostAddress();
      return (text.indexOf(':') >= 0 ? "[" + text + "]" : text) + ":" + port;
    } catch (UnknownHostException e) {
      return host + ":" + port;
    }
  }
}
