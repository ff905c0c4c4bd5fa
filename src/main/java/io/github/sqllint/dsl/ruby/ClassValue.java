package io.github.sqllint.dsl.ruby;

import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A class or module that the program defines. */
public final class ClassValue implements Value.Named {
  private final String name;
  private final Span span;
  final Optional<ClassValue> outer;
  private final Value superclass;
  final Map<String, Method> methods = new HashMap<>();
  final Map<String, Method> classMethods = new HashMap<>();

  /** The bodies of methods that {@code define_method} makes. */
  final Map<String, Callable> made = new HashMap<>();

  final Map<String, Value> constants = new HashMap<>();
  final List<ClassValue> included = new ArrayList<>();

  /** The modules whose methods are the class' own: itself too, of a module of functions. */
  final List<ClassValue> extending = new ArrayList<>();

  /** What its objects tell by {@code attr_reader} and the like, or as fields of a Struct. */
  private final Set<String> attributes = new HashSet<>();

  /** The fields of a {@code Struct}; empty for any other class. */
  private List<String> fields = List.of();

  /** What the body sets and calls on the class, by name. */
  private final Map<String, Value> settings = new HashMap<>();

  /**
   * A method.
   *
   * @param home whose constants it sees; empty outside of every class
   */
  record Method(Node.Definition definition, Optional<ClassValue> home) {}

  ClassValue(String name, Span span, Optional<ClassValue> outer, Value superclass) {
    this.name = name;
    this.span = span;
    this.outer = outer;
    this.superclass = superclass;
  }

  @Override
  public String name() {
    return name;
  }

  /** Where it is defined. */
  public Span span() {
    return span;
  }

  /** Nil for none. */
  public Value superclass() {
    return superclass;
  }

  /** What the body gives to a name on the class, or called it with; empty where it does not. */
  public Optional<Value> setting(String name) {
    Value own = settings.get(name);
    return own == null && superclass instanceof ClassValue parent
        ? parent.setting(name)
        : Optional.ofNullable(own);
  }

  void set(String name, Value value) {
    settings.put(name, value);
  }

  /** Has its objects tell an attribute. */
  void tell(String attribute) {
    attributes.add(attribute);
  }

  /** Makes it a {@code Struct} of these fields. */
  void struct(List<String> names) {
    fields = List.copyOf(names);
    attributes.addAll(names);
  }

  /** The fields of its objects if it is a {@code Struct}. */
  List<String> fields() {
    return fields.isEmpty() && superclass instanceof ClassValue parent ? parent.fields() : fields;
  }

  boolean hasAttribute(String attribute) {
    return attributes.contains(attribute)
        || superclass instanceof ClassValue parent && parent.hasAttribute(attribute);
  }

  /** Whether the program tells all of it. */
  boolean isPlain() {
    return superclass instanceof Value.Nil
        || superclass instanceof ClassValue parent && parent.isPlain();
  }

  /** Whether it is a class or one of those that give it their methods. */
  boolean isMadeOf(ClassValue other) {
    return this == other || included.stream().anyMatch(one -> one.isMadeOf(other));
  }

  /** Whether it, or what it is made of, defines a method. */
  public boolean defines(String method) {
    return method(method) != null || made(method) != null;
  }

  /** The body of a method that {@code define_method} made; null for none. */
  Callable made(String method) {
    Callable own = made.get(method);
    for (int i = included.size() - 1; own == null && i >= 0; i--) {
      own = included.get(i).made(method);
    }
    return own == null && superclass instanceof ClassValue parent && parent != this
        ? parent.made(method)
        : own;
  }

  /** Whether it defines a method on the class itself. */
  public boolean definesOnClass(String method) {
    return classMethod(method) != null;
  }

  Method method(String method) {
    Method own = methods.get(method);
    for (int i = included.size() - 1; own == null && i >= 0; i--) {
      own = included.get(i).method(method);
    }
    return own == null && superclass instanceof ClassValue parent && parent != this
        ? parent.method(method)
        : own;
  }

  /** The method that one of this class, or of what it is made of, hides; null for none. */
  Method above(Node.Definition hiding) {
    boolean own =
        methods.containsKey(hiding.name()) && methods.get(hiding.name()).definition() == hiding;
    for (int i = included.size() - 1; own && i >= 0; i--) {
      Method found = included.get(i).method(hiding.name());
      if (found != null) {
        return found;
      }
    }
    if (!(superclass instanceof ClassValue parent) || parent == this) {
      return null;
    }
    return own ? parent.method(hiding.name()) : parent.above(hiding);
  }

  Method classMethod(String method) {
    Method own = classMethods.get(method);
    for (int i = extending.size() - 1; own == null && i >= 0; i--) {
      own = extending.get(i).method(method);
    }
    return own == null && superclass instanceof ClassValue parent && parent != this
        ? parent.classMethod(method)
        : own;
  }
}
