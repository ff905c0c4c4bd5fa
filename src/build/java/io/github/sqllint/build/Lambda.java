package io.github.sqllint.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/**
 * One lambda expression or method reference.
 *
 * @param captured the types of the values that it keeps
 * @param target what runs: it takes the captured values first, then those of the call
 * @param actual the method's type as the compiler knows it, where the interface's own is erased
 */
record Lambda(List<Type> captured, Handle target, Type actual) {
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");

  private static final Map<String, Type> UNBOXED =
      Map.of(
          "java/lang/Boolean", Type.BOOLEAN_TYPE,
          "java/lang/Character", Type.CHAR_TYPE,
          "java/lang/Byte", Type.BYTE_TYPE,
          "java/lang/Short", Type.SHORT_TYPE,
          "java/lang/Integer", Type.INT_TYPE,
          "java/lang/Long", Type.LONG_TYPE,
          "java/lang/Float", Type.FLOAT_TYPE,
          "java/lang/Double", Type.DOUBLE_TYPE);

  /**
   * Where a captured value is kept.
   *
   * @param number counts the fields of that type
   */
  record Field(Type type, int number) {
    String name() {
      return (isReference(type) ? "object" : type.getClassName()) + number;
    }
  }

  /** The field for each captured value: the next one of its type, all references sharing theirs. */
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    Map<Type, Integer> used = new HashMap<>();
    for (Type type : captured) {
      Type kept = isReference(type) ? OBJECT : type;
      fields.add(new Field(kept, used.merge(kept, 1, Integer::sum)));
    }
    return fields;
  }

  /**
   * Writes the call and the return of what it yields.
   *
   * @param code an instance method with the values of the call as its arguments
   * @param owner its class, which has the fields
   */
  void writeCall(GeneratorAdapter code, Type owner) {
    Type own = Type.getObjectType(target.getOwner());
    boolean constructor = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    List<Type> wanted = new ArrayList<>();
    if (constructor) {
      code.newInstance(own);
      code.dup();
    } else if (target.getTag() != Opcodes.H_INVOKESTATIC) {
      wanted.add(own);
    }
    wanted.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
    int next = 0;
    for (Field field : fields()) {
      code.loadThis();
      code.getField(owner, field.name(), field.type());
      convert(code, field.type(), field.type(), wanted.get(next++));
    }
    Type[] given = code.getArgumentTypes();
    for (int i = 0; i < given.length; i++) {
      code.loadArg(i);
      convert(code, given[i], actual.getArgumentTypes()[i], wanted.get(next++));
    }
    code.visitMethodInsn(
        opcode(), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
    writeReturn(code, constructor ? own : Type.getReturnType(target.getDesc()));
  }

  /** Members of a nest call each other's private methods like any others. */
  private int opcode() {
    return switch (target.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }

  private static void writeReturn(GeneratorAdapter code, Type returned) {
    Type wanted = code.getReturnType();
    if (wanted.getSort() != Type.VOID) {
      convert(code, returned, returned, wanted);
    } else if (returned.getSize() == 2) {
      code.pop2();
    } else if (returned.getSize() == 1) {
      code.pop();
    }
    code.returnValue();
  }

  /**
   * @param actual what the compiler knows of a value whose type is erased
   */
  private static void convert(GeneratorAdapter code, Type from, Type actual, Type to) {
    if (isReference(from) && isReference(to)) {
      code.checkCast(to);
    } else if (isReference(from)) {
      Type unboxed = UNBOXED.getOrDefault(actual.getInternalName(), to);
      code.unbox(unboxed);
      code.cast(unboxed, to);
    } else if (isReference(to)) {
      code.valueOf(from);
    } else {
      code.cast(from, to);
    }
  }

  private static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }
}
