package dev.atlasaction.engine.gotext;

import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Java method seen as a Go one.
 *
 * @param name the Go name
 * @param method what is called
 */
public record GoMethod(String name, Method method) {

  /** The types of the arguments, without the receiver. */
  public List<Class<?>> parameterTypes() {
    return List.of(method.getParameterTypes());
  }

  /** Whether the last parameter takes the rest of the arguments. */
  public boolean isVariadic() {
    return method.isVarArgs();
  }

  /** The declared type of the result. */
  public Type returnType() {
    return method.getGenericReturnType();
  }

  /** Calls the method; what it throws passes through. */
  public @Nullable Object invoke(Object target, @Nullable Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      if (cause instanceof Error failure) {
        throw failure;
      }
      throw new EngineException(Category.INTERNAL, "calling " + method + ": " + cause, cause);
    } catch (IllegalAccessException e) {
      throw new EngineException(Category.INTERNAL, "calling " + method, e);
    }
  }
}
