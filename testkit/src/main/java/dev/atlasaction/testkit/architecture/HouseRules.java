package dev.atlasaction.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** The rules that hold for every module, whatever it is about. */
public final class HouseRules {
  private static final int MAX_PARAMETERS = 4;
  private static final String WEAK_NAME = ".*(Util|Utils|Helper|Manager|Impl)";
  private static final Set<String> PROCESS = Set.of("in", "out", "err", "getenv", "exit");
  private static final Set<String> CLOCK = Set.of("now", "currentTimeMillis");
  private static final Set<Class<?>> RAW =
      Set.of(Exception.class, RuntimeException.class, Error.class, Throwable.class);
  private static final Set<Class<?>> OPTIONALS =
      Set.of(Optional.class, OptionalInt.class, OptionalLong.class);

  private HouseRules() {}

  /** Nullness is declared package by package. */
  public static ArchRule everyPackageIsNullMarked() {
    return classes()
        .should(
            condition(
                "be in a package with @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)))
        .because("a package without @NullMarked is not checked for null at all");
  }

  /**
   * No two packages know each other.
   *
   * @param root the package whose sub-packages are meant, at any depth
   */
  public static ArchRule packagesAreFreeOfCycles(String root) {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("a cycle can only be understood and changed as a whole");
  }

  /**
   * The process is used where it is wired, and nowhere else.
   *
   * @param entries the full names of the classes with a main method
   */
  public static ArchRule onlyEntriesTouchTheProcess(Set<String> entries) {
    return noClasses()
        .that(describe("are no entries", type -> !entries.contains(type.getFullName())))
        .should()
        .accessTargetWhere(describe("it is the process", HouseRules::isProcess))
        .because(
            "streams, environment and exit are passed in, so that a command does in a test or"
                + " inside another program what it does alone");
  }

  /**
   * Time comes from outside.
   *
   * @param entries the full names of the classes that may ask the system
   */
  public static ArchRule onlyEntriesReadTheClock(Set<String> entries) {
    return noClasses()
        .that(describe("are no entries", type -> !entries.contains(type.getFullName())))
        .should()
        .accessTargetWhere(describe("it is the clock", HouseRules::isClock))
        .because("a test decides what time it is");
  }

  /** Errors say what they are. */
  public static ArchRule noErrorIsRaw() {
    return noClasses()
        .should()
        .callConstructorWhere(
            describe(
                "it makes an exception without a type of its own",
                call -> isRaw(call.getTargetOwner()) && !isSubclass(call.getOriginOwner())))
        .because("the user has to be told what failed, and callers what they can catch");
  }

  /** Names say what a type is for. */
  public static ArchRule namesSayWhatATypeIsFor() {
    return noClasses()
        .should()
        .haveNameMatching(WEAK_NAME)
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .because("such a name fits everything, so it says nothing");
  }

  /** What a find method looks for may be absent. */
  public static ArchRule whatIsSoughtMayBeAbsent() {
    return methods()
        .that()
        .haveNameMatching("find([A-Z].*)?")
        .and()
        .areNotPrivate()
        .should()
        .haveRawReturnType(
            describe(
                "Optional or a collection",
                type ->
                    type.isAssignableTo(Collection.class)
                        || OPTIONALS.stream().anyMatch(type::isEquivalentTo)))
        .allowEmptyShould(true)
        .because("absence is neither null nor an error; get methods are those that must succeed");
  }

  /** Long parameter lists want to be a record. */
  public static ArchRule parametersAreFew() {
    return methods()
        .that()
        .areNotPrivate()
        .should(new FewParameters())
        .because("with more than four, callers mix them up; a record names them");
  }

  private static boolean isProcess(JavaAccess<?> access) {
    return access.getTargetOwner().isEquivalentTo(System.class)
        && PROCESS.contains(access.getTarget().getName());
  }

  private static boolean isClock(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    boolean isNow =
        CLOCK.contains(target.getName())
            && target instanceof AccessTarget.CodeUnitCallTarget call
            && call.getRawParameterTypes().isEmpty()
            && (access.getTargetOwner().getPackageName().equals("java.time")
                || access.getTargetOwner().isEquivalentTo(System.class));
    boolean isSystemClock =
        access.getTargetOwner().getFullName().equals("java.time.Clock")
            && target.getName().startsWith("system");
    return isNow || isSystemClock;
  }

  private static boolean isRaw(JavaClass type) {
    return RAW.stream().anyMatch(type::isEquivalentTo);
  }

  /** The constructor of an exception calls that of its super class. */
  private static boolean isSubclass(JavaClass type) {
    return type.isAssignableTo(Throwable.class);
  }

  private static ArchCondition<JavaClass> condition(
      String description, Predicate<JavaClass> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String message = type.getPackageName() + " does not " + description;
        events.add(new SimpleConditionEvent(type, holds.test(type), message));
      }
    };
  }

  private static final class FewParameters extends ArchCondition<JavaMethod> {
    private FewParameters() {
      super("have at most four parameters");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
      int count = method.getRawParameterTypes().size();
      boolean isWritten = !method.getModifiers().contains(JavaModifier.SYNTHETIC);
      String message =
          String.format(Locale.ROOT, "%s has %d parameters", method.getFullName(), count);
      events.add(new SimpleConditionEvent(method, !isWritten || count <= MAX_PARAMETERS, message));
    }
  }
}
