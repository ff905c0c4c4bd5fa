package io.github.sqllint.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.Method;

/**
 * The classes of one package. Their lambda expressions behind one interface share classes: a start
 * takes the longer the more classes there are, and those of lambda expressions would be nearly
 * half.
 *
 * <p>The shared classes call what is private to others, so all classes of the package become
 * members of one nest. What an earlier run wrote keeps the shared classes of that run.
 */
final class PlainPackage {
  private static final String HOST = "Lambdas";

  /** What shares a class is compiled together, so more would keep a long run waiting for it. */
  private static final int MOST = 20;

  private final String host;
  private final Set<String> members = new HashSet<>();
  private final List<LambdaClass> lambdas = new ArrayList<>();

  /** The class of each interface that takes more lambda expressions. */
  private final Map<String, LambdaClass> open = new HashMap<>();

  private PlainPackage(String host) {
    this.host = host;
  }

  /**
   * The classes of the package as they shall be, by their names with slashes.
   *
   * @param classes all that are there, at least one
   */
  static Map<String, byte[]> of(List<byte[]> classes) {
    String first = new ClassReader(classes.get(0)).getClassName();
    return new PlainPackage(first.substring(0, first.lastIndexOf('/') + 1) + HOST).plain(classes);
  }

  private Map<String, byte[]> plain(List<byte[]> classes) {
    Map<String, byte[]> present = new TreeMap<>();
    Set<String> used = new HashSet<>();
    for (byte[] bytes : classes) {
      ClassReader reader = new ClassReader(bytes);
      present.put(reader.getClassName(), bytes);
      if (!isShared(reader.getClassName())) {
        reader.accept(new SharedUses(used), 0);
      }
    }
    byte[] earlier = present.remove(host);
    if (earlier != null && (new ClassReader(earlier).getAccess() & Opcodes.ACC_SYNTHETIC) == 0) {
      throw new IllegalStateException("The class " + host + " needs another name.");
    }
    present.keySet().removeIf(name -> isShared(name) && !used.contains(name));
    members.addAll(present.keySet());
    present.replaceAll((name, bytes) -> PlainClass.of(bytes, this));
    lambdas.forEach(made -> present.put(made.name(), made.bytes(host)));
    present.put(host, hostClass());
    return present;
  }

  private boolean isShared(String name) {
    return name.startsWith(host + "$");
  }

  /** The class that names all others as those which it lets into their private methods. */
  String host() {
    return host;
  }

  private byte[] hostClass() {
    ClassWriter writer = new ClassWriter(0);
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    writer.visit(Opcodes.V17, access, host, null, "java/lang/Object", null);
    members.stream().sorted().forEach(writer::visitNestMember);
    writer.visitEnd();
    return writer.toByteArray();
  }

  /**
   * A shared class of those that implement an interface.
   *
   * @param method what the interface wants, with its erased type
   */
  LambdaClass lambdas(Type implemented, Method method) {
    return open.compute(
        implemented + method.toString(),
        (key, made) -> {
          if (made != null && made.size() < MOST) {
            return made;
          }
          LambdaClass next = new LambdaClass(unused(implemented), implemented, method);
          lambdas.add(next);
          return next;
        });
  }

  /** A name that tells in a stack trace what it stands for. */
  private String unused(Type implemented) {
    String unused = host + "$" + implemented.getInternalName().replaceFirst(".*[/$]", "");
    while (!members.add(unused)) {
      unused += "_";
    }
    return unused;
  }

  /** Finds the shared classes of an earlier run that still are of use. */
  private final class SharedUses extends ClassVisitor {
    private final Set<String> used;

    SharedUses(Set<String> used) {
      super(Opcodes.ASM9);
      this.used = used;
    }

    private void note(String owner) {
      if (isShared(owner)) {
        used.add(owner);
      }
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String type, boolean isInterface) {
          note(owner);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String type) {
          note(owner);
        }
      };
    }
  }
}
