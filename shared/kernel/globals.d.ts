/** The one global that the kernel uses and that every JavaScript engine has. */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
