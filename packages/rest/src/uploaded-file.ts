/** What is known of an upload beyond what every `File` says. */
interface Known {
  readonly type: string;
  readonly sha256: string;
}

/**
 * A file that came with a request, as its procedure gets it.
 *
 * Its `type` is what the bytes say, whatever its sender called it, and empty when they say nothing. The bytes lie on the disk until they are
 * read, and are gone when the call is over.
 */
export class UploadedFile extends File {
  /** The SHA-256 of the bytes in hexadecimal digits. */
  readonly sha256: string;

  constructor(content: Blob, name: string, { type, sha256 }: Known) {
    super([content], name, { type });
    this.sha256 = sha256;
  }

  /** Stands for the file where a call is compared with another: two that differ in one byte differ here. */
  toJSON(): { name: string; type: string; size: number; sha256: string } {
    const { name, type, size, sha256 } = this;
    return { name, type, size, sha256 };
  }
}
