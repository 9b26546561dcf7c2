package dev.atlasaction.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Packages in an order: none sees those that come after it.
 *
 * @param root the package they are in
 * @param order the packages of each layer, lowest layer first; {@code a.b} means that package only,
 *     {@code a.b..} also those below it
 */
public record Layers(String root, List<List<String>> order) {

  /** Copies the order. */
  public Layers {
    order = order.stream().map(List::copyOf).toList();
  }

  /** One rule for each layer that has another one above. */
  public List<ArchRule> rules() {
    List<ArchRule> rules = new ArrayList<>();
    for (int i = 0; i < order.size() - 1; i++) {
      String[] above =
          order.subList(i + 1, order.size()).stream()
              .flatMap(List::stream)
              .map(this::full)
              .toArray(String[]::new);
      for (String name : order.get(i)) {
        rules.add(
            noClasses()
                .that()
                .resideInAPackage(full(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .because(name + " is below: what it sees cannot be changed without it"));
      }
    }
    return rules;
  }

  private String full(String name) {
    return root + "." + name;
  }
}
