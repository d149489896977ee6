import type { Figure } from './figures.ts';

const ROW = 28;
const TOP = 36;
const LABEL = 150;
const WIDTH = 720;
/** Where the target lies, from the left end of the bars. */
const TARGET = 260;
const LONGEST = 420;
/** Where the values stand, clear of every bar. */
const VALUES = LABEL + LONGEST + 20;

/** Its colours suit the page that it stands in, light or dark. */
const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .quiet { fill: #59636e }
  .met { fill: #1a7f37 }
  .missed { fill: #bc4c00 }
  line { stroke: #59636e; stroke-dasharray: 4 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc }
    .quiet { fill: #9198a1 }
    .met { fill: #3fb950 }
    .missed { fill: #f0883e }
    line { stroke: #9198a1 }
  }`;

/** Draws how far each figure is from its target, as SVG. */
export function toChart(rows: readonly Figure[]): string {
  const height = TOP + rows.length * ROW + 8;
  const x = LABEL + TARGET;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">Each figure against its target</title>',
    `<desc id="desc">${rows.map(describe).join(' ')}</desc>`,
    `<style>${STYLE}\n</style>`,
    `<text class="quiet" x="${x}" y="20" text-anchor="middle">target</text>`,
    ...rows.map((row, index) => drawBar(row, TOP + index * ROW)),
    `<line x1="${x}" y1="28" x2="${x}" y2="${height - 8}"/>`,
    '</svg>\n',
  ].join('\n');
}

function describe({ id, ratio, target, met }: Figure): string {
  return `${id}: ${ratio}, target ${target}, ${met ? 'met' : 'missed'}.`;
}

function drawBar({ id, ratio, target, met }: Figure, y: number): string {
  const width = Math.min((ratio / target) * TARGET, LONGEST);
  return [
    `<text x="${LABEL - 10}" y="${y + 15}" text-anchor="end">${id}</text>`,
    `<rect class="${met ? 'met' : 'missed'}" x="${LABEL}" y="${y}" width="${width.toFixed(0)}" height="20" rx="3"/>`,
    `<text x="${VALUES}" y="${y + 15}">${met ? '✓' : '✗'} ${ratio} <tspan class="quiet">of ${target}</tspan></text>`,
  ].join('\n');
}
