package io.github.sqllint.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the build writes out of lambda expressions and records does the same as before. */
class PlainClassesTest {
  private static final URI PROGRAM = Path.of("target/build-classes").toUri();

  @TempDir Path folder;

  @BeforeEach
  void compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    SimpleJavaFileObject source =
        new SimpleJavaFileObject(URI.create("Sample.java"), SimpleJavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return sample();
          }
        };
    List<String> options =
        List.of("-d", folder.toString(), "--release", "17", "-XDstringConcat=inline");
    assertThat(compiler.getTask(null, null, null, options, null, List.of(source)).call()).isTrue();
  }

  private static String sample() throws IOException {
    try (InputStream in = PlainClassesTest.class.getResourceAsStream("Sample.java.txt")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void whatRunsDoesTheSame() throws Exception {
    String before = text();
    writeOut();
    assertThat(text()).isEqualTo(before).contains("hidden inner early", "All[yes=true, small=1");
    writeOut();
    assertThat(text()).isEqualTo(before);
  }

  @Test
  void whatIsCompiledAnewLeavesNothingOfAnEarlierRun() throws Exception {
    String before = text();
    writeOut();
    List<String> written = names();
    compile();
    writeOut();
    writeOut();
    assertThat(text()).isEqualTo(before);
    assertThat(names()).isEqualTo(written).contains("Lambdas$Function.class");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void onlyWhatIsNotAPlainCallIsLeftToTheVirtualMachine() throws Exception {
    assertThat(linked(folder)).hasSizeGreaterThan(40);
    writeOut();
    assertThat(linked(folder)).containsOnly("Sample altMetafactory");
  }

  @Test
  void nothingOfSqllintIsLinkedWhenItStarts() throws Exception {
    Path classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(linked(classes)).isEmpty();
  }

  private void writeOut() throws Exception {
    URL[] program = {PROGRAM.toURL()};
    try (URLClassLoader loader = new URLClassLoader(program, getClass().getClassLoader())) {
      Class<?> main = loader.loadClass("io.github.sqllint.build.PlainClasses");
      main.getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {folder.toString()});
    }
  }

  private String text() throws Exception {
    URL[] sample = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(sample, null)) {
      return (String) loader.loadClass("Sample").getMethod("text").invoke(null);
    }
  }

  /** What the virtual machine links when it is first reached: its class and who makes it. */
  private static List<String> linked(Path classes) throws IOException {
    List<String> linked = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        ClassReader reader = new ClassReader(Files.readAllBytes(file));
        reader.accept(new Linked(reader.getClassName(), linked), ClassReader.SKIP_DEBUG);
      }
    }
    return linked;
  }

  private static final class Linked extends ClassVisitor {
    private final String name;
    private final List<String> linked;

    Linked(String name, List<String> linked) {
      super(Opcodes.ASM9);
      this.name = name;
      this.linked = linked;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String type, Handle bootstrap, Object... arguments) {
          linked.add(name + " " + bootstrap.getName());
        }
      };
    }
  }
}
