package org.tally.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Classes without what Java links when it first meets it. Each lambda costs a start about a quarter
 * of a millisecond, a class in the jar less than half of that; there are several hundred.
 */
final class PlainClasses {
  /** The access of a method that takes the place of something linked. */
  static final int ADDED = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  private final Map<String, ClassNode> nodes = new TreeMap<>();
  private final Map<String, byte[]> made = new TreeMap<>();
  private final Map<String, List<String>> nests = new HashMap<>();

  private PlainClasses() {}

  /** Of {@code classes}, by the names of their files, those that change, and those that come in. */
  static Map<String, byte[]> of(Map<String, byte[]> classes) {
    PlainClasses plain = new PlainClasses();
    classes.values().forEach(plain::read);
    List<ClassNode> changed = new ArrayList<>();
    for (ClassNode node : plain.nodes.values()) {
      if (plain.rewrite(node)) {
        changed.add(node);
      }
    }
    plain.nests.forEach(
        (host, members) -> {
          ClassNode node = plain.nodes.get(host);
          if (node != null) {
            members.forEach(node::visitNestMember);
            if (!changed.contains(node)) {
              changed.add(node);
            }
          }
        });
    for (ClassNode node : changed) {
      ClassWriter writer = new ClassWriter(0);
      node.accept(writer);
      plain.made.put(node.name + ".class", writer.toByteArray());
    }
    return plain.made;
  }

  private void read(byte[] content) {
    ClassNode node = new ClassNode();
    new ClassReader(content).accept(node, 0);
    if (node.version >= Opcodes.V11) {
      nodes.put(node.name, node);
    }
  }

  private boolean rewrite(ClassNode node) {
    boolean changed = false;
    int number = 0;
    for (MethodNode method : List.copyOf(node.methods)) {
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
          MethodInsnNode call = null;
          String host = node.nestHostClass == null ? node.name : node.nestHostClass;
          if (PlainLambda.fits(dynamic) && nodes.containsKey(host)) {
            PlainLambda lambda = new PlainLambda(node, host, dynamic, number++);
            made.put(lambda.name() + ".class", lambda.toBytes());
            nests.computeIfAbsent(host, key -> new ArrayList<>()).add(lambda.name());
            call = lambda.call();
          } else if (PlainRecord.fits(dynamic)) {
            call = PlainRecord.call(node, dynamic);
          } else if (PlainConcat.fits(dynamic)) {
            call = PlainConcat.call(node, dynamic, number++);
          }
          if (call != null) {
            method.instructions.set(dynamic, call);
            changed = true;
          }
        }
      }
    }
    return changed;
  }
}
