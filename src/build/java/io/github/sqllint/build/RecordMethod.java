package io.github.sqllint.build;

import java.util.List;
import java.util.Objects;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * One of the three methods that a record has without saying so, as java.lang.runtime.ObjectMethods
 * would make it.
 *
 * @param method its name and type, with the record as its first argument
 */
record RecordMethod(Type type, Method method, List<Handle> components) {
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type OBJECTS = Type.getType(Objects.class);
  private static final Type STRING = Type.getType(String.class);
  private static final Type TEXT = Type.getType(StringBuilder.class);

  /** The static method that stands for it. */
  Method plain() {
    return new Method("$" + method.getName(), method.getDescriptor());
  }

  void writeTo(ClassVisitor owner) {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    GeneratorAdapter code = new GeneratorAdapter(access, plain(), null, null, owner);
    switch (method.getName()) {
      case "equals" -> writeEquals(code);
      case "hashCode" -> writeHashCode(code);
      default -> writeToString(code);
    }
    code.returnValue();
    code.endMethod();
  }

  private void writeHashCode(GeneratorAdapter code) {
    code.push(0);
    for (Handle component : components) {
      code.push(31);
      code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
      load(code, 0, component);
      Type kind = type(component);
      if (kind.equals(OBJECT)) {
        code.invokeStatic(OBJECTS, new Method("hashCode", Type.INT_TYPE, new Type[] {OBJECT}));
      } else {
        code.invokeStatic(boxed(kind), new Method("hashCode", Type.INT_TYPE, new Type[] {kind}));
      }
      code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    }
  }

  private void writeEquals(GeneratorAdapter code) {
    Label differ = code.newLabel();
    code.loadArg(1);
    code.instanceOf(type);
    code.ifZCmp(GeneratorAdapter.EQ, differ);
    for (Handle component : components) {
      load(code, 0, component);
      load(code, 1, component);
      Type kind = type(component);
      if (kind.equals(OBJECT)) {
        Type[] both = {OBJECT, OBJECT};
        code.invokeStatic(OBJECTS, new Method("equals", Type.BOOLEAN_TYPE, both));
        code.ifZCmp(GeneratorAdapter.EQ, differ);
      } else {
        Type[] both = {kind, kind};
        code.invokeStatic(boxed(kind), new Method("compare", Type.INT_TYPE, both));
        code.ifZCmp(GeneratorAdapter.NE, differ);
      }
    }
    code.push(true);
    code.returnValue();
    code.mark(differ);
    Object[] arguments = {type.getInternalName(), OBJECT.getInternalName()};
    code.visitFrame(Opcodes.F_NEW, arguments.length, arguments, 0, new Object[0]);
    code.push(false);
  }

  private void writeToString(GeneratorAdapter code) {
    code.newInstance(TEXT);
    code.dup();
    code.invokeConstructor(TEXT, new Method("<init>", "()V"));
    code.push(type);
    code.invokeVirtual(Type.getType(Class.class), new Method("getSimpleName", STRING, new Type[0]));
    append(code, STRING);
    String before = "[";
    for (Handle component : components) {
      code.push(before + component.getName() + "=");
      append(code, STRING);
      load(code, 0, component);
      append(code, type(component));
      before = ", ";
    }
    code.push(components.isEmpty() ? "[]" : "]");
    append(code, STRING);
    code.invokeVirtual(TEXT, new Method("toString", STRING, new Type[0]));
  }

  private static void append(GeneratorAdapter code, Type kind) {
    boolean small = kind.equals(Type.BYTE_TYPE) || kind.equals(Type.SHORT_TYPE);
    Type[] taken = {small ? Type.INT_TYPE : kind};
    code.invokeVirtual(TEXT, new Method("append", TEXT, taken));
  }

  private void load(GeneratorAdapter code, int argument, Handle component) {
    code.loadArg(argument);
    if (argument > 0) {
      code.checkCast(type);
    }
    code.getField(type, component.getName(), Type.getType(component.getDesc()));
  }

  /** The component's own type if it is a primitive one, otherwise Object. */
  private static Type type(Handle component) {
    Type type = Type.getType(component.getDesc());
    return type.getSort() < Type.ARRAY ? type : OBJECT;
  }

  private static Type boxed(Type primitive) {
    return switch (primitive.getSort()) {
      case Type.BOOLEAN -> Type.getType(Boolean.class);
      case Type.CHAR -> Type.getType(Character.class);
      case Type.BYTE -> Type.getType(Byte.class);
      case Type.SHORT -> Type.getType(Short.class);
      case Type.INT -> Type.getType(Integer.class);
      case Type.LONG -> Type.getType(Long.class);
      case Type.FLOAT -> Type.getType(Float.class);
      default -> Type.getType(Double.class);
    };
  }
}
