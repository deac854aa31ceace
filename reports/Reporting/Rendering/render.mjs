// One process for a whole run: a JSON request a line on stdin, a JSON answer a line on stdout.
//   {"id":1,"kind":"svg","spec":{...}}             Vega-Lite to SVG
//   {"id":2,"kind":"png","spec":{...},"width":1600}
//   {"id":3,"kind":"pdf","template":"...","data":{...},"charts":{"name":{spec}},"files":{"common.typ":"..."},"sizes":["9","8"],"created":1700000000}
// A template reads its data from "/data.json", its charts from "/name.svg" and its files from "/".
// With sizes it is set in the first of them (sys.inputs.size) that makes one page, else in the last.
// Answers: {"id":1,"body":"<base64>"} or {"id":1,"error":"..."}. The process ends when stdin closes, hence with its parent.
import { createInterface } from 'node:readline';
import { textWidth, printable, chartFonts, documentFonts } from './fonts.mjs';

const MaximumPixels = 60_000_000;

// What the compiler remembers helps the next page. Sweeping takes as long as a small page: it is done once in so many.
const PagesBetweenSweeps = 4;
let pages = 0;

// Loaded on first use: a run without charts need not wait for Vega, nor one without PDF for typst.
let vega, vegaLite, resvg, typst;

async function svg({ spec }) {
  if (!vega) {
    vega = await import('vega');
    vegaLite = await import('vega-lite');
    vega.textMetrics.width = (item, text) =>
      textWidth(Array.isArray(text) ? text.join(' ') : text ?? '', item.fontSize ?? 11, item.fontWeight);
  }
  const warnings = [];
  const logger = {
    level: () => logger,
    error: (...words) => { throw new Error(words.join(' ')); },
    warn: (...words) => { warnings.push(words.join(' ')); return logger; },
    info: () => logger,
    debug: () => logger,
  };
  const { spec: compiled } = vegaLite.compile(spec, { logger });
  // No loader: a chart shows the data it was given and fetches nothing.
  const loader = { load: async uri => { throw new Error(`charts do not load files: ${uri}`); }, sanitize: async uri => ({ href: uri }) };
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger, loader });
  try {
    const text = await view.toSVG();
    if (warnings.length > 0) throw new Error(`Vega-Lite warns: ${warnings.join('; ')}`);
    return Buffer.from(text, 'utf8');
  } finally {
    view.finalize();
  }
}

async function png(request) {
  resvg ??= await import('@resvg/resvg-js');
  const text = (await svg(request)).toString('utf8');
  const size = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(text);
  const width = request.width ?? 1600;
  if (size && width * width * (Number(size[2]) / Number(size[1])) > MaximumPixels) {
    throw new Error(`the image would be ${width} x ${Math.round(width * size[2] / size[1])} pixels; show fewer rows or a smaller width`);
  }
  const image = new resvg.Resvg(text, {
    background: 'white',
    fitTo: { mode: 'width', value: width },
    // Tinos stands in for the few signs Be Vietnam Pro lacks (thin space, arrows).
    font: { loadSystemFonts: false, fontFiles: [...Object.values(chartFonts), documentFonts[0]], defaultFontFamily: 'Be Vietnam Pro' },
  });
  return image.render().asPng();
}

// Nothing is read from the disk: the folder is a name only, and every file below it comes with its request.
const root = '/pages';

async function pdf({ template, data, charts = {}, files = {}, sizes = [], created }) {
  typst ??= (await import('@myriaddreamin/typst-ts-node-compiler')).NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontPaths: [...documentFonts, ...Object.values(chartFonts)] }],
  });
  typst.resetShadow();
  typst.mapShadow(`${root}/data.json`, Buffer.from(JSON.stringify(printable(data))));
  for (const [name, spec] of Object.entries(charts)) typst.mapShadow(`${root}/${name}.svg`, await svg({ spec: printable(spec) }));
  for (const [name, text] of Object.entries(files)) typst.mapShadow(`${root}/${name}`, Buffer.from(text));
  let page = compiled({ mainFileContent: template, ...(sizes.length > 0 && { inputs: { size: sizes[0] } }) });
  for (let i = 1; i < sizes.length && page.numOfPages > 1; i++) page = compiled({ mainFileContent: template, inputs: { size: sizes[i] } });
  const bytes = typst.pdf(page, { pdfStandard: 'ua-1', creationTimestamp: created });
  if (++pages % PagesBetweenSweeps === 0) typst.evictCache(2);
  return Buffer.from(bytes);
}

function compiled(request) {
  const result = typst.compile(request);
  if (!result.hasError() && result.result) return result.result;
  const error = result.takeError();
  throw new Error(error.shortDiagnostics.map(d => d.message).join('; ') || error.kind);
}

const kinds = { svg, png, pdf };

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === '') continue;
  let id = null, answer;
  try {
    const request = JSON.parse(line);
    id = request.id ?? null;
    const render = Object.hasOwn(kinds, request.kind) ? kinds[request.kind] : undefined;
    if (!render) throw new Error(`unknown kind: ${request.kind}`);
    answer = { id, body: (await render(request)).toString('base64') };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
