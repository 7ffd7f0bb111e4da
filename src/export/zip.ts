/** Zips: books, and the whole site as one. */
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** A file as it stands in a zip. */
export interface ZipEntry {
  name: string;
  /** Bytes of the file, and their CRC-32. */
  bytes: number;
  crc: number;
  /** Whether it is compressed there. */
  isPacked: boolean;
  /** What stands there of it. */
  packed: Uint8Array<ArrayBuffer>;
}

/** A file as it stands in a zip, compressed by Node in a thread of its own, or as it is. */
export async function toEntry(
  name: string,
  content: Uint8Array<ArrayBuffer>,
  isPacked: boolean,
): Promise<ZipEntry> {
  const packed = isPacked ? await packEntry(content) : content;
  return { name, bytes: content.length, crc: crc32(content), isPacked, packed };
}

/** Some bytes as they stand in a zip: compressed by Node in a thread of its own, beside all else. */
const packEntry: (content: Uint8Array) => Promise<Buffer<ArrayBuffer>> = promisify(deflateRaw);

/**
 * Begin a zip, to which files are added one after the other.
 *
 * @param modified when all its files were changed: ISO 8601
 * @param write is given the bytes of the zip as they come
 */
export function openZip(
  modified: string,
  write: (chunk: Uint8Array) => void,
): { add: (entry: ZipEntry) => void; end: () => void } {
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    write(chunk);
  });
  const mtime = toZipTime(modified);
  return {
    add({ name, bytes, crc, isPacked, packed }) {
      const entry: ZipInputFile = {
        filename: name,
        mtime,
        size: bytes,
        crc,
        compression: isPacked ? 8 : 0,
      };
      zip.add(entry);
      entry.ondata?.(null, packed, true);
    },
    end: () => zip.end(),
  };
}

/** A zip has no time zone: the hours of UTC, wherever it is made, and no year before 1980. */
function toZipTime(time: string): Date {
  const date = new Date(time);
  return new Date(
    Math.max(date.getUTCFullYear(), 1980),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  );
}
