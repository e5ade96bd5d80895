package org.tally.build;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * A class that does what Java's {@code LambdaMetafactory} would make for one lambda: it implements
 * the interface, keeps what the lambda captures, and calls the method that holds the lambda's code,
 * as a nest mate of the class in which that stands.
 */
final class PlainLambda {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String MAKE = "of";
  private static final String ONLY = "ONLY";

  private final String name;
  private final String host;
  private final ClassNode owner;
  private final InvokeDynamicInsnNode site;
  private final Type erased;
  private final Handle code;
  private final Type[] captured;

  PlainLambda(ClassNode owner, String host, InvokeDynamicInsnNode site, int number) {
    this.name = owner.name + "$$" + number;
    this.host = host;
    this.owner = owner;
    this.site = site;
    this.erased = (Type) site.bsmArgs[0];
    this.code = (Handle) site.bsmArgs[1];
    this.captured = Type.getArgumentTypes(site.desc);
  }

  /** Whether {@code site} makes a lambda for which a class can stand. */
  static boolean fits(InvokeDynamicInsnNode site) {
    if (!site.bsm.getOwner().equals(FACTORY) || !site.bsm.getName().equals("metafactory")) {
      return false;
    }
    Handle code = (Handle) site.bsmArgs[1];
    Type[] given = given(site, code);
    Type[] taken = taken(code);
    if (code.getTag() == Opcodes.H_INVOKESPECIAL || given.length != taken.length) {
      return false;
    }
    for (int i = 0; i < given.length; i++) {
      if (!Turning.isKnown(given[i], taken[i])) {
        return false;
      }
    }
    Type wanted = ((Type) site.bsmArgs[2]).getReturnType();
    return wanted.getSort() == Type.VOID || Turning.isKnown(result(code), wanted);
  }

  String name() {
    return name;
  }

  /** What takes the place of the site: a call that leaves the same on the stack. */
  MethodInsnNode call() {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, name, MAKE, site.desc, false);
  }

  byte[] toBytes() {
    ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String face = Type.getReturnType(site.desc).getInternalName();
    type.visit(
        owner.version,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        "java/lang/Object",
        new String[] {face});
    type.visitNestHost(host);
    for (int i = 0; i < captured.length; i++) {
      type.visitField(
          Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
          field(i),
          captured[i].getDescriptor(),
          null,
          null);
    }
    writeConstructor(type);
    writeMaker(type);
    writeMethod(type);
    type.visitEnd();
    return type.toByteArray();
  }

  private static String field(int number) {
    return "c" + number;
  }

  private String constructor() {
    return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
  }

  private void writeConstructor(ClassWriter type) {
    MethodVisitor method =
        type.visitMethod(Opcodes.ACC_PRIVATE, "<init>", constructor(), null, null);
    method.visitCode();
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    int slot = 1;
    for (int i = 0; i < captured.length; i++) {
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), slot);
      method.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), captured[i].getDescriptor());
      slot += captured[i].getSize();
    }
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  /** One object for all where nothing is captured, as Java has it. */
  private void writeMaker(ClassWriter type) {
    String self = "L" + name + ";";
    if (captured.length == 0) {
      int constant = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
      type.visitField(constant, ONLY, self, null, null);
      MethodVisitor start = type.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
      start.visitCode();
      writeNew(start);
      start.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, self);
      start.visitInsn(Opcodes.RETURN);
      start.visitMaxs(0, 0);
      start.visitEnd();
    }
    MethodVisitor maker = type.visitMethod(Opcodes.ACC_STATIC, MAKE, site.desc, null, null);
    maker.visitCode();
    if (captured.length == 0) {
      maker.visitFieldInsn(Opcodes.GETSTATIC, name, ONLY, self);
    } else {
      writeNew(maker);
    }
    maker.visitInsn(Opcodes.ARETURN);
    maker.visitMaxs(0, 0);
    maker.visitEnd();
  }

  private void writeNew(MethodVisitor method) {
    method.visitTypeInsn(Opcodes.NEW, name);
    method.visitInsn(Opcodes.DUP);
    int slot = 0;
    for (Type each : captured) {
      method.visitVarInsn(each.getOpcode(Opcodes.ILOAD), slot);
      slot += each.getSize();
    }
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor(), false);
  }

  private void writeMethod(ClassWriter type) {
    MethodVisitor method =
        type.visitMethod(Opcodes.ACC_PUBLIC, site.name, erased.getDescriptor(), null, null);
    method.visitCode();
    boolean makes = code.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (makes) {
      method.visitTypeInsn(Opcodes.NEW, code.getOwner());
      method.visitInsn(Opcodes.DUP);
    }
    Type[] taken = taken(code);
    Type[] given = given(site, code);
    Type[] passed = erased.getArgumentTypes();
    for (int i = 0; i < captured.length; i++) {
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured[i].getDescriptor());
    }
    int slot = 1;
    for (int i = 0; i < passed.length; i++) {
      method.visitVarInsn(passed[i].getOpcode(Opcodes.ILOAD), slot);
      slot += passed[i].getSize();
      Turning.cast(method, passed[i], given[captured.length + i]);
      Turning.write(method, given[captured.length + i], taken[captured.length + i]);
    }
    method.visitMethodInsn(
        opcode(code), code.getOwner(), code.getName(), code.getDesc(), code.isInterface());
    finish(method, ((Type) site.bsmArgs[2]).getReturnType());
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  private void finish(MethodVisitor method, Type wanted) {
    Type result = result(code);
    if (wanted.getSort() != Type.VOID) {
      Turning.write(method, result, wanted);
    } else if (result.getSort() != Type.VOID) {
      method.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
    method.visitInsn(wanted.getOpcode(Opcodes.IRETURN));
  }

  private static int opcode(Handle code) {
    return switch (code.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> throw new IllegalStateException("(" + code + ") is no method of a lambda");
    };
  }

  /** What the code takes, its receiver included. */
  private static Type[] taken(Handle code) {
    Type[] arguments = Type.getArgumentTypes(code.getDesc());
    boolean received =
        code.getTag() != Opcodes.H_INVOKESTATIC && code.getTag() != Opcodes.H_NEWINVOKESPECIAL;
    if (!received) {
      return arguments;
    }
    Type[] taken = new Type[arguments.length + 1];
    taken[0] = Type.getObjectType(code.getOwner());
    System.arraycopy(arguments, 0, taken, 1, arguments.length);
    return taken;
  }

  /** What it is given: what is captured, and what the interface's method has been promised. */
  private static Type[] given(InvokeDynamicInsnNode site, Handle code) {
    Type[] captured = Type.getArgumentTypes(site.desc);
    Type[] promised = ((Type) site.bsmArgs[2]).getArgumentTypes();
    Type[] given = new Type[captured.length + promised.length];
    System.arraycopy(captured, 0, given, 0, captured.length);
    System.arraycopy(promised, 0, given, captured.length, promised.length);
    return given;
  }

  private static Type result(Handle code) {
    return code.getTag() == Opcodes.H_NEWINVOKESPECIAL
        ? Type.getObjectType(code.getOwner())
        : Type.getReturnType(code.getDesc());
  }
}
