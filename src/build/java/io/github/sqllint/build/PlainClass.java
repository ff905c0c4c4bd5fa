package io.github.sqllint.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.Method;

/** One class, in which calls of plain methods stand where the JVM would have linked something. */
final class PlainClass extends ClassVisitor {
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";

  private final ClassWriter writer;
  private final Map<String, LambdaClass> lambdas = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<RecordMethod> recordMethods = new ArrayList<>();
  private String name;
  private String nest;

  private PlainClass(ClassWriter writer) {
    super(Opcodes.ASM9, writer);
    this.writer = writer;
  }

  static PlainClass of(byte[] bytes) {
    PlainClass plain = new PlainClass(new ClassWriter(ClassWriter.COMPUTE_MAXS));
    new ClassReader(bytes).accept(plain, 0);
    return plain;
  }

  boolean changed() {
    return !lambdas.isEmpty() || !recordMethods.isEmpty();
  }

  byte[] bytes() {
    return writer.toByteArray();
  }

  /**
   * The classes that it now needs, one for each interface that its lambda expressions implement.
   */
  Iterable<LambdaClass> lambdas() {
    return lambdas.values();
  }

  /** The class whose private methods all classes of its source file may call. */
  String nest() {
    return nest;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    this.name = name;
    nest = name;
    super.visit(version, access, name, signature, superName, interfaces);
  }

  @Override
  public void visitNestHost(String host) {
    nest = host;
    super.visitNestHost(host);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    return new MethodVisitor(Opcodes.ASM9, next) {
      @Override
      public void visitInvokeDynamicInsn(
          String name, String descriptor, Handle bootstrap, Object... arguments) {
        String maker = bootstrap.getOwner();
        if (maker.equals(LAMBDAS) && bootstrap.getName().equals("metafactory")) {
          lambda(this, name, descriptor, arguments);
        } else if (maker.equals(RECORDS)) {
          recordMethod(this, name, descriptor, arguments);
        } else {
          super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        }
      }
    };
  }

  @Override
  public void visitEnd() {
    recordMethods.forEach(method -> method.writeTo(cv));
    super.visitEnd();
  }

  private void lambda(MethodVisitor code, String method, String descriptor, Object... arguments) {
    Type implemented = Type.getReturnType(descriptor);
    Type erased = (Type) arguments[0];
    LambdaClass made =
        lambdas.computeIfAbsent(
            implemented + method + erased,
            key ->
                new LambdaClass(
                    unused(implemented), implemented, new Method(method, erased.getDescriptor())));
    List<Type> captured = List.of(Type.getArgumentTypes(descriptor));
    Lambda lambda = new Lambda(captured, (Handle) arguments[1], (Type) arguments[2]);
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, made.name(), made.factory(lambda), descriptor, false);
  }

  /** A name that tells in a stack trace what it stands for. */
  private String unused(Type implemented) {
    String unused = name + "$$" + implemented.getInternalName().replaceFirst(".*[/$]", "");
    while (!names.add(unused)) {
      unused += "_";
    }
    return unused;
  }

  private void recordMethod(
      MethodVisitor code, String method, String descriptor, Object... arguments) {
    List<Handle> components =
        Arrays.stream(arguments, 2, arguments.length).map(Handle.class::cast).toList();
    RecordMethod made =
        new RecordMethod(Type.getObjectType(name), new Method(method, descriptor), components);
    recordMethods.add(made);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, name, made.plain().getName(), descriptor, false);
  }
}
