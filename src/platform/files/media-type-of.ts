// Finds out what a file is by its content. It reads the beginning and, in an archive, the names of its parts within file-type's
// own limits; it never unpacks one, so an archive made to burst cannot. Text has no mark of its own: it is what decodes as such.
import { fileTypeFromBuffer } from 'file-type';

/** The media type, or undefined where the content is of no kind we know. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found) return found.mime;
  return isText(bytes) ? 'text/plain' : undefined;
}

const utf16 = (bytes: Uint8Array): boolean => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** Nothing below a space but tabs and line ends, or UTF-16 with its mark. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  return utf16(bytes) || !bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c);
}
