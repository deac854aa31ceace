// Fonts are read from files: a fresh machine has none installed, and an installed one would change the bytes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = (family, face) =>
  fileURLToPath(new URL(`./node_modules/@expo-google-fonts/${family}/${face}`, import.meta.url));

export const chartFonts = {
  normal: file('be-vietnam-pro', '400Regular/BeVietnamPro_400Regular.ttf'),
  bold: file('be-vietnam-pro', '600SemiBold/BeVietnamPro_600SemiBold.ttf'),
};
export const documentFonts = [
  file('tinos', '400Regular/Tinos_400Regular.ttf'),
  file('tinos', '400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  file('tinos', '700Bold/Tinos_700Bold.ttf'),
  file('tinos', '700Bold_Italic/Tinos_700Bold_Italic.ttf'),
];

// Vega guesses 0.8 em a letter without a canvas, which leaves a third of a chart blank beside its names.
// The advance widths come from the font itself (tables cmap format 4, hhea, hmtx).
function readAdvances(path) {
  const font = readFileSync(path);
  const tables = new Map();
  for (let i = 0, at = 12; i < font.readUInt16BE(4); i++, at += 16) {
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  const unitsPerEm = font.readUInt16BE(tables.get('head') + 18);
  const measured = font.readUInt16BE(tables.get('hhea') + 34);
  const advanceOf = glyph => font.readUInt16BE(tables.get('hmtx') + 4 * Math.min(glyph, measured - 1)) / unitsPerEm;
  const advances = new Map();
  for (const [code, glyph] of glyphs(font, tables.get('cmap'))) advances.set(code, advanceOf(glyph));
  return advances;
}

function* glyphs(font, cmap) {
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    if (font.readUInt16BE(at) !== 4) continue;
    const segments = font.readUInt16BE(at + 6);
    const ends = at + 14, starts = ends + segments + 2, deltas = starts + segments, offsets = deltas + segments;
    for (let s = 0; s < segments; s += 2) {
      const offset = font.readUInt16BE(offsets + s);
      for (let code = font.readUInt16BE(starts + s); code <= font.readUInt16BE(ends + s) && code !== 0xffff; code++) {
        const raw = offset === 0 ? code
          : font.readUInt16BE(offsets + s + offset + 2 * (code - font.readUInt16BE(starts + s)));
        const glyph = offset === 0 || raw !== 0 ? (raw + font.readUInt16BE(deltas + s)) & 0xffff : 0;
        if (glyph !== 0) yield [code, glyph];
      }
    }
    return;
  }
}

const loaded = new Map();
const advancesOf = path => loaded.get(path) ?? loaded.set(path, readAdvances(path)).get(path);

export function textWidth(text, size, weight) {
  const bold = weight === 'bold' || Number(weight) >= 600;
  const advances = advancesOf(bold ? chartFonts.bold : chartFonts.normal);
  let em = 0;
  for (const letter of String(text).normalize('NFC')) {
    em += advances.get(letter.codePointAt(0)) ?? (/\s/u.test(letter) ? 0.2 : 0.6);
  }
  return em * size;
}

// PDF/UA refuses a page with a letter its font lacks. One odd name must not cost the office its page: the letter shows as "?".
export function printable(value) {
  if (typeof value === 'string') {
    const known = advancesOf(documentFonts[0]);
    return [...value.normalize('NFC')]
      .map(letter => known.has(letter.codePointAt(0)) || letter === '\n' ? letter : /\p{Cf}|\p{Cc}/u.test(letter) ? '' : '?')
      .join('');
  }
  if (Array.isArray(value)) return value.map(printable);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable(item)]));
  }
  return value;
}
