package org.tally.build;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The {@code equals} and {@code hashCode} of a record, which Java would put together from many
 * small pieces when they are first called: the same values, as {@code
 * java.lang.runtime.ObjectMethods} has them.
 */
final class PlainRecord {
  private static final String FACTORY = "java/lang/runtime/ObjectMethods";
  private static final String EQUALS = "equals";
  private static final String HASH = "hashCode";

  private PlainRecord() {}

  /** Whether {@code site} is one of the two, of a record of objects, booleans and ints. */
  static boolean fits(InvokeDynamicInsnNode site) {
    if (!site.bsm.getOwner().equals(FACTORY) || !List.of(EQUALS, HASH).contains(site.name)) {
      return false;
    }
    for (int i = 2; i < site.bsmArgs.length; i++) {
      if (!"LZI[".contains(((Handle) site.bsmArgs[i]).getDesc().substring(0, 1))) {
        return false;
      }
    }
    return true;
  }

  /** Adds the method to {@code owner}; returns the call that takes the place of the site. */
  static MethodInsnNode call(ClassNode owner, InvokeDynamicInsnNode site) {
    String name = "record$" + site.name;
    MethodVisitor method = owner.visitMethod(PlainClasses.ADDED, name, site.desc, null, null);
    method.visitCode();
    if (site.name.equals(HASH)) {
      writeHash(method, site);
    } else {
      writeEquals(method, owner.name, site);
    }
    method.visitEnd();
    return new MethodInsnNode(Opcodes.INVOKESTATIC, owner.name, name, site.desc, false);
  }

  private static void writeHash(MethodVisitor method, InvokeDynamicInsnNode site) {
    method.visitInsn(Opcodes.ICONST_0);
    for (int i = 2; i < site.bsmArgs.length; i++) {
      Handle field = (Handle) site.bsmArgs[i];
      method.visitIntInsn(Opcodes.BIPUSH, 31);
      method.visitInsn(Opcodes.IMUL);
      load(method, 0, field);
      Type type = Type.getType(field.getDesc());
      if (type.getSort() == Type.BOOLEAN) {
        method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Boolean", HASH, "(Z)I", false);
      } else if (type.getSort() != Type.INT) {
        method.visitMethodInsn(
            Opcodes.INVOKESTATIC, "java/util/Objects", HASH, "(Ljava/lang/Object;)I", false);
      }
      method.visitInsn(Opcodes.IADD);
    }
    method.visitInsn(Opcodes.IRETURN);
    method.visitMaxs(3, 1);
  }

  private static void writeEquals(MethodVisitor method, String owner, InvokeDynamicInsnNode site) {
    Label no = new Label();
    method.visitVarInsn(Opcodes.ALOAD, 1);
    method.visitTypeInsn(Opcodes.INSTANCEOF, owner);
    method.visitJumpInsn(Opcodes.IFEQ, no);
    for (int i = 2; i < site.bsmArgs.length; i++) {
      Handle field = (Handle) site.bsmArgs[i];
      load(method, 0, field);
      method.visitVarInsn(Opcodes.ALOAD, 1);
      method.visitTypeInsn(Opcodes.CHECKCAST, owner);
      method.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
      if (field.getDesc().length() == 1) {
        method.visitJumpInsn(Opcodes.IF_ICMPNE, no);
      } else {
        method.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            "java/util/Objects",
            EQUALS,
            "(Ljava/lang/Object;Ljava/lang/Object;)Z",
            false);
        method.visitJumpInsn(Opcodes.IFEQ, no);
      }
    }
    method.visitInsn(Opcodes.ICONST_1);
    method.visitInsn(Opcodes.IRETURN);
    method.visitLabel(no);
    method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    method.visitInsn(Opcodes.ICONST_0);
    method.visitInsn(Opcodes.IRETURN);
    method.visitMaxs(2, 2);
  }

  private static void load(MethodVisitor method, int slot, Handle field) {
    method.visitVarInsn(Opcodes.ALOAD, slot);
    method.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
  }
}
