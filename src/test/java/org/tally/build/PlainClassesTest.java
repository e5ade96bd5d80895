package org.tally.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** What the build writes in the place of lambdas gives what they give. */
class PlainClassesTest {
  private static final List<String> SHAPES =
      List.of(
          "Shapes",
          "Shapes$Doubling",
          "Shapes$1",
          "Shapes$2",
          "Shapes$Inner",
          "Shapes$Pair",
          "Shapes$Wide");

  @Test
  void lambdasGiveTheSame() throws Exception {
    Map<String, byte[]> plain = plain();
    Supplier<?> rewritten = (Supplier<?>) load(plain).getConstructor().newInstance();
    assertThat(rewritten.getClass()).isNotEqualTo(Shapes.class);
    assertThat(rewritten.get()).isEqualTo(new Shapes().get());
    assertThat(plain.keySet().stream().filter(name -> name.contains("$$")).count())
        .isGreaterThan(15);
  }

  @Test
  void recordsGiveTheSame() throws Exception {
    Object rewritten = load(plain()).getConstructor().newInstance();
    assertThat(rewritten.getClass().getMethod("records").invoke(rewritten))
        .isEqualTo(new Shapes().records());
  }

  @Test
  void joinedTextsAreTheSame() throws Exception {
    Object rewritten = load(plain()).getConstructor().newInstance();
    assertThat(rewritten.getClass().getMethod("texts").invoke(rewritten))
        .isEqualTo(new Shapes().texts());
  }

  @Test
  void nothingIsLeftToLinkButWhatIsNotUnderstood() throws IOException {
    assertThat(sites(plain().values()))
        .allMatch(site -> site.equals("toString") || site.startsWith("Wide."));
    assertThat(sites(originals().values()))
        .contains("apply", "test", "hashCode", "equals", "makeConcatWithConstants");
  }

  @Test
  void twiceIsOnce() throws IOException {
    Map<String, byte[]> once = plain();
    assertThat(PlainClasses.of(once)).isEmpty();
  }

  /** The names of the methods that Java would link. */
  private static List<String> sites(Iterable<byte[]> classes) {
    List<String> sites = new java.util.ArrayList<>();
    for (byte[] content : classes) {
      ClassNode node = new ClassNode();
      new ClassReader(content).accept(node, 0);
      String prefix = node.name.endsWith("$Wide") ? "Wide." : "";
      node.methods.forEach(
          method ->
              method.instructions.forEach(
                  instruction -> {
                    if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                      sites.add(prefix + dynamic.name);
                    }
                  }));
    }
    return sites;
  }

  private static Map<String, byte[]> plain() throws IOException {
    Map<String, byte[]> all = originals();
    all.putAll(PlainClasses.of(all));
    return all;
  }

  private static Map<String, byte[]> originals() throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    for (String name : SHAPES) {
      try (InputStream in = Shapes.class.getResourceAsStream(name + ".class")) {
        classes.put("org/tally/build/" + name + ".class", in.readAllBytes());
      }
    }
    return classes;
  }

  private static Class<?> load(Map<String, byte[]> classes) throws ClassNotFoundException {
    ClassLoader loader =
        new ClassLoader(PlainClassesTest.class.getClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] content = classes.get(name.replace('.', '/') + ".class");
            Class<?> known = findLoadedClass(name);
            if (known != null || content == null) {
              return known != null ? known : super.loadClass(name, resolve);
            }
            return defineClass(name, content, 0, content.length);
          }
        };
    return loader.loadClass(Shapes.class.getName());
  }
}
