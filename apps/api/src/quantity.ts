import { z } from 'zod';

const MILLISECONDS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const BYTES = { B: 1, KiB: 1024, MiB: 1024 ** 2 };

/** Reads `10s`, `24h` or `30d` and gives milliseconds. */
export const Duration = quantity(MILLISECONDS);

/** Reads `512B`, `256KiB` or `2MiB` and gives bytes. */
export const ByteSize = quantity(BYTES);

/** A number always comes with its unit, so that nobody has to remember whether 30 means seconds. */
function quantity(units: Readonly<Record<string, number>>) {
  const pattern = new RegExp(`^(\\d{1,9})(${Object.keys(units).join('|')})$`);

  return z
    .string()
    .regex(pattern)
    .transform((text) => {
      const [, amount, unit] = pattern.exec(text) ?? [];
      return Number(amount) * (units[unit ?? ''] ?? Number.NaN);
    });
}
