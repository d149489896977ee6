/** Says whether a version may break clients of another: from 1.0.0 a higher major one, before that a higher minor one too. */
export function mayBreak(from: string, to: string): boolean {
  const [was, is] = [parse(from), parse(to)];
  if (is.major !== was.major) return is.major > was.major;
  return is.major === 0 && is.minor > was.minor;
}

/** The lowest version that may break clients of this one. */
export function toBreakingVersion(version: string): string {
  const { major, minor } = parse(version);
  return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
}

function parse(version: string): { major: number; minor: number } {
  const [, major, minor] = /^(\d+)\.(\d+)\.\d+$/.exec(version) ?? [];
  if (major === undefined || minor === undefined) {
    throw new Error(`${version} is no version of three numbers, such as 1.2.0.`);
  }
  return { major: Number(major), minor: Number(minor) };
}
