package io.github.sqllint.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private final PlainPackage home;
  private final List<RecordMethod> recordMethods = new ArrayList<>();
  private String name;

  private PlainClass(ClassWriter writer, PlainPackage home) {
    super(Opcodes.ASM9, writer);
    this.home = home;
  }

  /**
   * @param home what has the shared classes, and the nest
   */
  static byte[] of(byte[] bytes, PlainPackage home) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    new ClassReader(bytes).accept(new PlainClass(writer, home), 0);
    return writer.toByteArray();
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
    super.visit(version, access, name, signature, superName, interfaces);
    super.visitNestHost(home.host());
  }

  @Override
  public void visitNestHost(String host) {}

  @Override
  public void visitNestMember(String member) {}

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
    LambdaClass made = home.lambdas(implemented, new Method(method, erased.getDescriptor()));
    List<Type> captured = List.of(Type.getArgumentTypes(descriptor));
    Lambda lambda = new Lambda(captured, (Handle) arguments[1], (Type) arguments[2]);
    made.write(lambda, code);
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
