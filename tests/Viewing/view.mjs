// Looks at what was made, independently of what made it.
//   node view.mjs pages FILE.pdf FOLDER [scale]   each page as FOLDER/1.png, 2.png ...; prints {"title","lang","tagged","pages":["words of the page", ...],"alt":[...]}
//   node view.mjs words FILE.pdf ...              prints the words of each file, in order, without drawing it
//   node view.mjs runs FILE.pdf                   prints every run of letters as {"page","text","x","y","width"}, in points from the lower left
//   node view.mjs difference A.png B.png          prints the share of pixels that differ visibly, 0..1; 1 where the sizes differ
import { readFile, writeFile } from 'node:fs/promises';
import { createCanvas, loadImage, Path2D, DOMMatrix, ImageData } from '@napi-rs/canvas';

// pdf.js looks for these in the browser; under Node 18 it does not find them by itself.
Object.assign(globalThis, { Path2D, DOMMatrix, ImageData });

// Less than this a channel may differ: the rasteriser's smoothing, not the drawing.
const Visible = 48;

async function open(file) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({ data: new Uint8Array(await readFile(file)), disableFontFace: true, useSystemFonts: false, verbosity: 0 }).promise;
}

const wordsOf = async page => (await page.getTextContent()).items.map(item => item.str + (item.hasEOL ? '\n' : '')).join('');

async function words(...files) {
  const told = [];
  for (const file of files) {
    const pdf = await open(file);
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await wordsOf(await pdf.getPage(number)));
    told.push(pages.join('\n'));
  }
  return told;
}

async function runs(file) {
  const pdf = await open(file);
  const placed = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const { str, transform, width } of items) if (str.trim() !== '') placed.push({ page: number, text: str, x: transform[4], y: transform[5], width });
  }
  return placed;
}

async function pages(file, folder, scale = '1') {
  const pdf = await open(file);
  const { info, metadata } = await pdf.getMetadata();
  const words = [], alt = [];
  let tagged = true;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: Number(scale) });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
    await writeFile(`${folder}/${number}.png`, canvas.toBuffer('image/png'));
    words.push(await wordsOf(page));
    const tree = await page.getStructTree();
    tagged &&= tree?.children?.length > 0;
    collect(tree, alt);
  }
  return { title: info.Title ?? null, lang: info.Language ?? metadata?.get('dc:language') ?? null, tagged, pages: words, alt };
}

function collect(node, alt) {
  if (node?.alt) alt.push(node.alt);
  for (const child of node?.children ?? []) collect(child, alt);
}

async function difference(one, other) {
  const [a, b] = await Promise.all([one, other].map(pixels));
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    if ([0, 1, 2].some(c => Math.abs(a.data[i + c] - b.data[i + c]) > Visible)) differing++;
  }
  return differing / (a.width * a.height);
}

async function pixels(file) {
  const image = await loadImage(await readFile(file));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

const [verb, ...rest] = process.argv.slice(2);
console.log(JSON.stringify(await { pages, words, runs, difference }[verb](...rest)));
