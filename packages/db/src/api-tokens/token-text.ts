import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const PREFIX = 'duet_pat';
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 131 random bits, to find the token by. */
const ID_LENGTH = 22;
/** 256 random bits. */
const SECRET_LENGTH = 43;
/** The largest CRC-32 has six digits in base 62. */
const CHECKSUM_LENGTH = 6;

const FORM = new RegExp(
  `^${PREFIX}_([0-9A-Za-z]{${ID_LENGTH}})_([0-9A-Za-z]{${SECRET_LENGTH}})([0-9A-Za-z]{${CHECKSUM_LENGTH}})$`,
);

/** A token `duet_pat_<id>_<secret><checksum>`, in its halves: one finds it and may be shown, the other proves it and may not. */
export interface ApiTokenText {
  readonly text: string;
  readonly publicId: string;
  readonly secret: string;
}

/** Makes the text of a new token. Letters and digits only: a double click selects it whole, and no tool has to escape it. */
export function createApiTokenText(): ApiTokenText {
  const publicId = randomText(ID_LENGTH);
  const secret = randomText(SECRET_LENGTH);
  const body = `${PREFIX}_${publicId}_${secret}`;
  return { text: body + toChecksum(body), publicId, secret };
}

/** Returns the halves of a token, or null for a text that never was one: a typing mistake costs no query. */
export function parseApiToken(text: string): ApiTokenText | null {
  const [, publicId, secret, checksum] = FORM.exec(text) ?? [];
  if (!publicId || !secret || !checksum) return null;
  const isWhole = toChecksum(text.slice(0, -CHECKSUM_LENGTH)) === checksum;
  return isWhole ? { text, publicId, secret } : null;
}

function randomText(length: number): string {
  return Array.from({ length }, () => BASE62[randomInt(BASE62.length)]).join('');
}

/** CRC-32 in base 62. It keeps no secret: it tells scanners, without asking us, that a find is no chance. */
function toChecksum(body: string): string {
  let rest = crc32(body);
  let digits = '';
  while (digits.length < CHECKSUM_LENGTH) {
    digits = BASE62.charAt(rest % BASE62.length) + digits;
    rest = Math.floor(rest / BASE62.length);
  }
  return digits;
}
