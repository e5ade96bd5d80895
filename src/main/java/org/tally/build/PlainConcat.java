package org.tally.build;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The joining of texts with {@code +}, for which Java would put together a method of its own at
 * each place: one that appends to a builder what {@code java.lang.invoke.StringConcatFactory}
 * joins.
 */
final class PlainConcat {
  private static final String FACTORY = "java/lang/invoke/StringConcatFactory";
  private static final String BUILDER = "java/lang/StringBuilder";

  /** What stands in a recipe for the next argument, and for the next constant. */
  private static final char ARGUMENT = '\1';

  private static final char CONSTANT = '\2';

  private PlainConcat() {}

  /** Whether {@code site} joins texts of which no constant is anything but text. */
  static boolean fits(InvokeDynamicInsnNode site) {
    if (!site.bsm.getOwner().equals(FACTORY)
        || !site.bsm.getName().equals("makeConcatWithConstants")) {
      return false;
    }
    for (Object constant : site.bsmArgs) {
      if (!(constant instanceof String)) {
        return false;
      }
    }
    return true;
  }

  /** Adds the method to {@code owner}; returns the call that takes the place of the site. */
  static MethodInsnNode call(ClassNode owner, InvokeDynamicInsnNode site, int number) {
    String name = "concat$" + number;
    MethodVisitor method = owner.visitMethod(PlainClasses.ADDED, name, site.desc, null, null);
    method.visitCode();
    write(method, site);
    method.visitEnd();
    boolean inInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
    return new MethodInsnNode(Opcodes.INVOKESTATIC, owner.name, name, site.desc, inInterface);
  }

  private static void write(MethodVisitor method, InvokeDynamicInsnNode site) {
    method.visitTypeInsn(Opcodes.NEW, BUILDER);
    method.visitInsn(Opcodes.DUP);
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    Type[] arguments = Type.getArgumentTypes(site.desc);
    String recipe = (String) site.bsmArgs[0];
    StringBuilder text = new StringBuilder();
    int argument = 0;
    int constant = 1;
    int slot = 0;
    for (int i = 0; i < recipe.length(); i++) {
      char c = recipe.charAt(i);
      if (c == ARGUMENT) {
        appendText(method, text);
        Type type = arguments[argument++];
        method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
        slot += type.getSize();
        append(method, appended(type));
      } else if (c == CONSTANT) {
        text.append(site.bsmArgs[constant++]);
      } else {
        text.append(c);
      }
    }
    appendText(method, text);
    method.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    method.visitInsn(Opcodes.ARETURN);
    method.visitMaxs(4, slot);
  }

  private static void appendText(MethodVisitor method, StringBuilder text) {
    if (text.length() > 0) {
      method.visitLdcInsn(text.toString());
      append(method, "Ljava/lang/String;");
      text.setLength(0);
    }
  }

  private static void append(MethodVisitor method, String type) {
    method.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + type + ")L" + BUILDER + ";", false);
  }

  /** The type that a builder has a method for. An array of characters is shown as an object. */
  private static String appended(Type type) {
    return switch (type.getSort()) {
      case Type.BYTE, Type.SHORT -> "I";
      case Type.ARRAY -> "Ljava/lang/Object;";
      case Type.OBJECT ->
          type.getInternalName().equals("java/lang/String")
              ? type.getDescriptor()
              : "Ljava/lang/Object;";
      default -> type.getDescriptor();
    };
  }
}
