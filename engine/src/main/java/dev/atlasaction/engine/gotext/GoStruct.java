package dev.atlasaction.engine.gotext;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.atlasaction.engine.error.Category;
import dev.atlasaction.engine.error.EngineException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How Go output and templates see a Java class: a record is a struct with its components as fields,
 * and other public methods of records and of {@link TemplateObject}s are methods. Everything else,
 * such as {@code getClass}, cannot be reached.
 */
public final class GoStruct {
  private static final ClassValue<GoStruct> STRUCTS =
      new ClassValue<>() {
        @Override
        protected GoStruct computeValue(Class<?> type) {
          return new GoStruct(type);
        }
      };

  private final Class<?> type;
  private final List<GoField> fields = new ArrayList<>();
  private final Map<String, GoField> fieldsByName = new HashMap<>();
  private final Map<String, GoMethod> methods = new HashMap<>();
  private @Nullable GoMethod jsonValue;

  private GoStruct(Class<?> type) {
    this.type = type;
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        addField(component);
      }
    }
    for (Method method : type.getMethods()) {
      addMethod(method);
    }
  }

  /** The view of a class; made once per class. */
  public static GoStruct of(Class<?> type) {
    return STRUCTS.get(type);
  }

  /** Whether templates may look into the class at all. */
  public static boolean isVisible(Class<?> type) {
    return type.isRecord() || TemplateObject.class.isAssignableFrom(type);
  }

  /** The name of a class in error texts: that of {@link GoName}, or the Java one. */
  public static String typeName(Class<?> type) {
    GoName name = type.getAnnotation(GoName.class);
    return name == null ? type.getSimpleName() : name.value();
  }

  /** The fields in declaration order. */
  public List<GoField> fields() {
    return List.copyOf(fields);
  }

  /** The field of the given Go or JSON name, also of an embedded record. */
  public Optional<GoField> findField(String name) {
    return Optional.ofNullable(fieldsByName.get(name));
  }

  /** The fields whose own fields belong to this record. */
  public List<GoField> embedded() {
    return fields.stream().filter(GoField::embedded).toList();
  }

  /** The method of the given Go name that is no field. */
  public Optional<GoMethod> findMethod(String name) {
    return Optional.ofNullable(methods.get(name));
  }

  /** The method marked {@code @JsonValue}, whose result stands for the object in JSON. */
  public Optional<GoMethod> findJsonValue() {
    return Optional.ofNullable(jsonValue);
  }

  private void addField(RecordComponent component) {
    if (find(component, JsonIgnore.class) != null) {
      return;
    }
    JsonProperty property = find(component, JsonProperty.class);
    String name = goName(find(component, GoName.class), component.getName());
    String jsonName = property == null || property.value().isEmpty() ? name : property.value();
    JsonInclude include = find(component, JsonInclude.class);
    if (include == null) {
      include = type.getAnnotation(JsonInclude.class);
    }
    GoField field =
        new GoField(
            name,
            jsonName,
            include == null ? Include.ALWAYS : include.value(),
            find(component, JsonUnwrapped.class) != null,
            accessible(name, component.getAccessor()));
    fields.add(field);
    fieldsByName.put(field.name(), field);
    fieldsByName.putIfAbsent(field.jsonName(), field);
  }

  private void addMethod(Method method) {
    if (method.isAnnotationPresent(JsonValue.class)) {
      jsonValue = accessible(method.getName(), method);
    }
    if (!isExposed(method)) {
      return;
    }
    String name = goName(method.getAnnotation(GoName.class), method.getName());
    GoMethod before = methods.put(name, accessible(name, method));
    if (before != null && !before.method().equals(method)) {
      throw new EngineException(
          Category.INTERNAL, type + " has two methods with the Go name " + name, null);
    }
  }

  private boolean isExposed(Method method) {
    if (!isVisible(type) || Modifier.isStatic(method.getModifiers())) {
      return false;
    }
    boolean ownMethod = isVisible(method.getDeclaringClass()) && !method.isSynthetic();
    boolean answers = method.getReturnType() != void.class;
    return ownMethod && answers && !isObjectMethod(method) && !isAccessor(method);
  }

  private static boolean isObjectMethod(Method method) {
    return switch (method.getName()) {
      case "equals", "hashCode", "toString", "getClass", "clone" -> true;
      default -> false;
    };
  }

  private boolean isAccessor(Method method) {
    return method.getParameterCount() == 0
        && type.isRecord()
        && List.of(type.getRecordComponents()).stream()
            .anyMatch(c -> c.getName().equals(method.getName()));
  }

  private static GoMethod accessible(String name, Method method) {
    // Public methods of classes that are not public themselves are meant as well.
    method.setAccessible(true);
    return new GoMethod(name, method);
  }

  private static String goName(@Nullable GoName name, String javaName) {
    return name == null ? GoNames.exported(javaName) : name.value();
  }

  /** Annotations reach the field always, but the accessor only if it is not written out. */
  private <A extends Annotation> @Nullable A find(RecordComponent component, Class<A> annotation) {
    try {
      AnnotatedElement field = type.getDeclaredField(component.getName());
      A found = field.getAnnotation(annotation);
      return found == null ? component.getAccessor().getAnnotation(annotation) : found;
    } catch (NoSuchFieldException e) {
      throw new EngineException(Category.INTERNAL, type + " lacks " + component.getName(), e);
    }
  }
}
