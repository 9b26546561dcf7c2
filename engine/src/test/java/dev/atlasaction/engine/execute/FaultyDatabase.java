package dev.atlasaction.engine.execute;

import dev.atlasaction.engine.dialect.Database;
import dev.atlasaction.engine.dialect.DatabaseException;
import dev.atlasaction.engine.dialect.DatabaseLock;
import dev.atlasaction.engine.dialect.DatabaseTransaction;
import dev.atlasaction.engine.execute.FaultPoints.Place;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/** A database whose user dies at a moment that was chosen before. */
final class FaultyDatabase {

  private FaultyDatabase() {}

  /** All calls go to {@code real}; those that talk to the server are moments to die at. */
  static Database of(Database real, FaultPoints points) {
    return proxy(
        Database.class,
        (method, arguments) ->
            switch (method.getName()) {
              case "execute" ->
                  at(points, Place.AFTER_STATEMENT, () -> call(real, method, arguments));
              case "begin", "beginPlain" ->
                  transaction(
                      (DatabaseTransaction)
                          at(points, Place.AFTER, () -> call(real, method, arguments)),
                      points);
              case "connection" -> connection(real.connection(), points);
              case "lock" ->
                  lock(
                      (DatabaseLock) at(points, Place.AFTER, () -> call(real, method, arguments)),
                      points);
              case "close" -> null;
              default -> call(real, method, arguments);
            });
  }

  /** What the operating system does to the connection of a process that is gone. */
  static void abort(Database real) {
    try {
      if (real.driver().equals("sqlite")) {
        real.connection().close();
      } else {
        real.connection().abort(Runnable::run);
      }
    } catch (SQLException | DatabaseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DatabaseTransaction transaction(DatabaseTransaction real, FaultPoints points) {
    return proxy(
        DatabaseTransaction.class,
        (method, arguments) -> at(points, Place.AFTER, () -> call(real, method, arguments)));
  }

  private static DatabaseLock lock(DatabaseLock real, FaultPoints points) {
    return proxy(
        DatabaseLock.class,
        (method, arguments) -> at(points, Place.AFTER, () -> call(real, method, arguments)));
  }

  private static Connection connection(Connection real, FaultPoints points) {
    return proxy(
        Connection.class,
        (method, arguments) ->
            method.getName().equals("prepareStatement")
                ? prepared((PreparedStatement) call(real, method, arguments), points)
                : call(real, method, arguments));
  }

  private static PreparedStatement prepared(PreparedStatement real, FaultPoints points) {
    return proxy(
        PreparedStatement.class,
        (method, arguments) ->
            List.of("executeUpdate", "executeQuery", "execute").contains(method.getName())
                ? at(points, Place.AFTER, () -> call(real, method, arguments))
                : call(real, method, arguments));
  }

  private static Object at(FaultPoints points, Place after, Supplier<Object> work) {
    points.reach(Place.BEFORE);
    Object result = work.get();
    points.reach(after);
    return result;
  }

  private interface Handler {
    Object handle(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> handler.handle(method, arguments)));
  }

  private static Object call(Object target, Method method, Object[] arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw sneaky(e.getCause());
    } catch (IllegalAccessException e) {
      throw new LinkageError("cannot call " + method, e);
    }
  }

  /** Throws what the real object threw, checked or not. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> RuntimeException sneaky(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
