package dev.atlasaction.hibernate.shop;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Set;

/** Somebody who buys. Hibernate alone reads the fields. */
@SuppressWarnings("UnusedVariable")
@Entity
@Table(
    name = "customers",
    indexes = @Index(name = "customers_name", columnList = "name"),
    uniqueConstraints = @UniqueConstraint(name = "customers_email", columnNames = "email"))
public class Customer {

  static {
    System.out.println("what a class prints must not become SQL");
  }

  /** How much somebody is trusted. */
  public enum Level {
    NEW,
    KNOWN
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(nullable = false, length = 120)
  private String email;

  private String name;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Level level;

  @Embedded private Address address;

  @ElementCollection private Set<String> tags;
}
