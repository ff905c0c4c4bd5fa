package io.github.sqllint.build;

import io.github.sqllint.build.Lambda.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.commons.TableSwitchGenerator;

/**
 * The class of objects that stand for lambda expressions of one package behind one interface; each
 * says by a number which of them it is. A class for each expression would take several times as
 * long to load.
 */
final class LambdaClass {
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");
  private static final Field WHICH = new Field(Type.INT_TYPE, 0);

  private final Type type;
  private final Type implemented;
  private final Method method;
  private final List<Lambda> lambdas = new ArrayList<>();

  /**
   * @param method what the interface wants, with its erased type
   */
  LambdaClass(String name, Type implemented, Method method) {
    this.type = Type.getObjectType(name);
    this.implemented = implemented;
    this.method = method;
  }

  String name() {
    return type.getInternalName();
  }

  /** How many lambda expressions it stands for. */
  int size() {
    return lambdas.size();
  }

  /** The name of the static method that makes an object of what the lambda expression captures. */
  String factory(Lambda lambda) {
    lambdas.add(lambda);
    return factory(lambdas.size() - 1);
  }

  private static String factory(int which) {
    return "lambda" + which;
  }

  /**
   * @param nest the host of those whose private methods the lambda expressions call
   */
  byte[] bytes(String nest) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name(),
        null,
        OBJECT.getInternalName(),
        new String[] {implemented.getInternalName()});
    writer.visitNestHost(nest);
    Set<Field> fields = new LinkedHashSet<>(Set.of(WHICH));
    lambdas.forEach(lambda -> fields.addAll(lambda.fields()));
    Method constructor = writeFields(writer, fields);
    for (int i = 0; i < lambdas.size(); i++) {
      writeFactory(writer, i, fields, constructor);
    }
    writeMethod(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** What a lambda expression captured is seen by all threads that it is given to. */
  private Method writeFields(ClassWriter writer, Set<Field> fields) {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
    Type[] types = fields.stream().map(Field::type).toArray(Type[]::new);
    Method constructor = new Method("<init>", Type.VOID_TYPE, types);
    GeneratorAdapter code =
        new GeneratorAdapter(Opcodes.ACC_PRIVATE, constructor, null, null, writer);
    code.loadThis();
    code.invokeConstructor(OBJECT, new Method("<init>", "()V"));
    int argument = 0;
    for (Field field : fields) {
      writer.visitField(access, field.name(), field.type().getDescriptor(), null, null).visitEnd();
      code.loadThis();
      code.loadArg(argument++);
      code.putField(type, field.name(), field.type());
    }
    code.returnValue();
    code.endMethod();
    return constructor;
  }

  private void writeFactory(ClassWriter writer, int which, Set<Field> fields, Method constructor) {
    Lambda lambda = lambdas.get(which);
    Method factory =
        new Method(factory(which), implemented, lambda.captured().toArray(Type[]::new));
    GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_STATIC, factory, null, null, writer);
    if (lambda.captured().isEmpty()) {
      writeReturnOfKept(writer, code, which);
    }
    code.newInstance(type);
    code.dup();
    List<Field> captured = lambda.fields();
    for (Field field : fields) {
      if (field.equals(WHICH)) {
        code.push(which);
      } else if (captured.contains(field)) {
        code.loadArg(captured.indexOf(field));
      } else {
        writeNothing(code, field.type());
      }
    }
    code.invokeConstructor(type, constructor);
    if (lambda.captured().isEmpty()) {
      code.dup();
      code.putStatic(type, kept(which), type);
    }
    code.returnValue();
    code.endMethod();
  }

  /**
   * Of a lambda expression that captures nothing there is one object, from when it is first asked
   * for; whoever misses what another thread made makes its like.
   */
  private void writeReturnOfKept(ClassWriter writer, GeneratorAdapter code, int which) {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
    writer.visitField(access, kept(which), type.getDescriptor(), null, null).visitEnd();
    Label none = new Label();
    code.getStatic(type, kept(which), type);
    code.ifNull(none);
    code.getStatic(type, kept(which), type);
    code.returnValue();
    code.mark(none);
  }

  private static String kept(int which) {
    return "kept" + which;
  }

  private static void writeNothing(GeneratorAdapter code, Type type) {
    switch (type.getSort()) {
      case Type.LONG -> code.push(0L);
      case Type.FLOAT -> code.push(0f);
      case Type.DOUBLE -> code.push(0d);
      case Type.OBJECT -> code.push((String) null);
      default -> code.push(0);
    }
  }

  private void writeMethod(ClassWriter writer) {
    GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_PUBLIC, method, null, null, writer);
    if (lambdas.size() > 1) {
      code.loadThis();
      code.getField(type, WHICH.name(), WHICH.type());
    }
    code.tableSwitch(
        IntStream.range(0, lambdas.size() - 1).toArray(),
        new TableSwitchGenerator() {
          @Override
          public void generateCase(int which, Label end) {
            lambdas.get(which).writeCall(code, type);
          }

          @Override
          public void generateDefault() {
            lambdas.get(lambdas.size() - 1).writeCall(code, type);
          }
        });
    code.endMethod();
  }
}
