import type { Figure } from './figures.ts';

const ROW = 28;
const LABEL = 150;
const WIDTH = 640;
/** Where the target lies, from the left end of the bars. */
const TARGET = 240;

/** Draws how far each figure is from its target, as SVG. */
export function toChart(rows: readonly Figure[]): string {
  const height = rows.length * ROW + 40;
  const bars = rows.map((row, index) => drawBar(row, 30 + index * ROW));
  const x = LABEL + TARGET;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="13" role="img" aria-label="Each figure against its target">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...bars,
    `<line x1="${x}" y1="22" x2="${x}" y2="${height - 8}" stroke="#444" stroke-dasharray="3 3"/>`,
    `<text x="${x}" y="16" text-anchor="middle" fill="#444">target</text>`,
    '</svg>\n',
  ].join('\n');
}

function drawBar({ id, ratio, target, met }: Figure, y: number): string {
  const width = Math.min((ratio / target) * TARGET, WIDTH - LABEL - 60);
  return [
    `<text x="${LABEL - 8}" y="${y + 15}" text-anchor="end">${id}</text>`,
    `<rect x="${LABEL}" y="${y}" width="${width.toFixed(0)}" height="20" rx="3" fill="${met ? '#2f855a' : '#c05621'}"/>`,
    `<text x="${(LABEL + width + 6).toFixed(0)}" y="${y + 15}">${ratio}</text>`,
  ].join('\n');
}
