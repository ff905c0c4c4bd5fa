package io.github.sqllint.build;

import io.github.sqllint.build.Lambda.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
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

  /**
   * Writes code that puts the object of a lambda expression in the place of what it captures.
   *
   * <p>Of one that captures nothing there is one object, made with the class. Others are made on
   * the spot where that takes few instructions: a method for each would be one more to compile.
   */
  void write(Lambda lambda, MethodVisitor code) {
    int which = lambdas.size();
    lambdas.add(lambda);
    List<Field> captured = lambda.fields();
    if (captured.isEmpty()) {
      code.visitFieldInsn(Opcodes.GETSTATIC, name(), name(which), type.getDescriptor());
    } else if (isMadeOnTheSpot(captured)) {
      code.visitTypeInsn(Opcodes.NEW, name());
      if (captured.size() == 1) {
        code.visitInsn(Opcodes.DUP_X1);
        code.visitInsn(Opcodes.SWAP);
      } else {
        code.visitInsn(Opcodes.DUP_X2);
        code.visitInsn(Opcodes.DUP_X2);
        code.visitInsn(Opcodes.POP);
      }
      writeConstruction(code, which);
    } else {
      Method factory = factory(which);
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC, name(), factory.getName(), factory.getDescriptor(), false);
    }
  }

  private static boolean isMadeOnTheSpot(List<Field> captured) {
    return captured.size() <= 2 && captured.stream().allMatch(f -> f.type().getSize() == 1);
  }

  /** The call of a constructor that takes what is captured, and then which expression it is. */
  private void writeConstruction(MethodVisitor code, int which) {
    Method constructor = constructor(lambdas.get(which).fields());
    code.visitIntInsn(Opcodes.BIPUSH, which);
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL, name(), constructor.getName(), constructor.getDescriptor(), false);
  }

  private static Method constructor(List<Field> captured) {
    List<Type> types = new ArrayList<>();
    captured.forEach(field -> types.add(field.type()));
    types.add(WHICH.type());
    return new Method("<init>", Type.VOID_TYPE, types.toArray(Type[]::new));
  }

  private Method factory(int which) {
    Type[] captured = lambdas.get(which).captured().toArray(Type[]::new);
    return new Method(name(which), implemented, captured);
  }

  private static String name(int which) {
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
    // What a lambda expression captured is seen by all threads that it is given to.
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
    Set<Field> fields = new LinkedHashSet<>(Set.of(WHICH));
    Set<List<Field>> captured = new LinkedHashSet<>();
    for (Lambda lambda : lambdas) {
      fields.addAll(lambda.fields());
      captured.add(lambda.fields());
    }
    fields.forEach(
        f -> writer.visitField(access, f.name(), f.type().getDescriptor(), null, null).visitEnd());
    captured.forEach(each -> writeConstructor(writer, each));
    writeMakers(writer);
    writeMethod(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void writeConstructor(ClassWriter writer, List<Field> captured) {
    GeneratorAdapter code = new GeneratorAdapter(0, constructor(captured), null, null, writer);
    code.loadThis();
    code.invokeConstructor(OBJECT, new Method("<init>", "()V"));
    List<Field> fields = new ArrayList<>(captured);
    fields.add(WHICH);
    for (int i = 0; i < fields.size(); i++) {
      code.loadThis();
      code.loadArg(i);
      code.putField(type, fields.get(i).name(), fields.get(i).type());
    }
    code.returnValue();
    code.endMethod();
  }

  private void writeMakers(ClassWriter writer) {
    List<Integer> constants = new ArrayList<>();
    for (int i = 0; i < lambdas.size(); i++) {
      List<Field> captured = lambdas.get(i).fields();
      if (captured.isEmpty()) {
        constants.add(i);
      } else if (!isMadeOnTheSpot(captured)) {
        writeFactory(writer, i);
      }
    }
    if (!constants.isEmpty()) {
      writeConstants(writer, constants);
    }
  }

  private void writeFactory(ClassWriter writer, int which) {
    GeneratorAdapter code =
        new GeneratorAdapter(Opcodes.ACC_STATIC, factory(which), null, null, writer);
    code.newInstance(type);
    code.dup();
    code.loadArgs();
    writeConstruction(code, which);
    code.returnValue();
    code.endMethod();
  }

  private void writeConstants(ClassWriter writer, List<Integer> constants) {
    Method initialiser = new Method("<clinit>", "()V");
    GeneratorAdapter code =
        new GeneratorAdapter(Opcodes.ACC_STATIC, initialiser, null, null, writer);
    for (int which : constants) {
      int access = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
      writer.visitField(access, name(which), type.getDescriptor(), null, null).visitEnd();
      code.newInstance(type);
      code.dup();
      writeConstruction(code, which);
      code.putStatic(type, name(which), type);
    }
    code.returnValue();
    code.endMethod();
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
