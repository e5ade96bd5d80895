package org.tally.build;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** How a value of one type becomes one of another between a lambda's interface and its code. */
final class Turning {
  /** The primitive types that a wrapper holds; others are left to Java. */
  private static final Map<String, Type> WRAPPED =
      Map.of(
          "java/lang/Integer", Type.INT_TYPE,
          "java/lang/Long", Type.LONG_TYPE,
          "java/lang/Boolean", Type.BOOLEAN_TYPE,
          "java/lang/Character", Type.CHAR_TYPE);

  private Turning() {}

  /** Whether a value of the one type can be passed where the other is expected. */
  static boolean isKnown(Type from, Type to) {
    if (isObject(from) && isObject(to) || from.equals(to)) {
      return from.getSort() != Type.VOID;
    }
    Type primitive = isObject(from) ? to : from;
    Type object = isObject(from) ? from : to;
    Type held = isObject(object) ? WRAPPED.get(object.getInternalName()) : null;
    boolean boxes = isObject(to) && !isObject(from) && wrapper(from) != null;
    return primitive.equals(held) || (boxes && isWide(to));
  }

  /** Whether any wrapper can stand where one of {@code type} is expected. */
  private static boolean isWide(Type type) {
    return type.getInternalName().equals("java/lang/Object")
        || type.getInternalName().equals("java/lang/Comparable");
  }

  private static boolean isObject(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }

  private static @Nullable String wrapper(Type primitive) {
    for (Map.Entry<String, Type> entry : WRAPPED.entrySet()) {
      if (entry.getValue().equals(primitive)) {
        return entry.getKey();
      }
    }
    return null;
  }

  /** What a caller may pass as anything is what it has been promised to be. */
  static void cast(MethodVisitor method, Type from, Type to) {
    if (isObject(from) && !from.equals(to)) {
      method.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  /** Turns what is on the stack into what is expected there. */
  static void write(MethodVisitor method, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (isObject(from) && isObject(to)) {
      if (!to.getInternalName().equals("java/lang/Object")) {
        method.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
      }
    } else if (isObject(from)) {
      String unbox = to.getClassName() + "Value";
      method.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, from.getInternalName(), unbox, "()" + to.getDescriptor(), false);
    } else {
      String box = wrapper(from);
      method.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          box,
          "valueOf",
          "(" + from.getDescriptor() + ")L" + box + ";",
          false);
    }
  }
}
