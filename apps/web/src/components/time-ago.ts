const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** Returns how long ago something was, in words: `3 minutes ago`. */
export function timeAgo(at: string, now: number): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(at)) / 1_000));
  const unit = UNITS.find(([, length]) => seconds >= length);
  if (!unit) return 'just now';

  const [name, length] = unit;
  return RELATIVE.format(-Math.floor(seconds / length), name);
}
