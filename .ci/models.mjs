// Opens every model in bpmn-js, as Camunda Modeler does, and fails on warnings, on elements without a shape and on
// pictures in docs/processes that show another state of the model. With --draw it writes the pictures anew: each with the
// Kazakh names, and in the folder «ru» with the Russian ones.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs', 'processes');
const draw = process.argv.includes('--draw');
const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');

const models = readdirSync(join(root, 'processes'), { recursive: true })
  .filter(name => name.endsWith('.bpmn'))
  .sort();

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync']
});
const complaints = [];
try {
  const page = await browser.newPage();
  for (const name of models) {
    const xml = readFileSync(join(root, 'processes', name), 'utf8');
    const id = basename(name, '.bpmn');
    const { warnings, withoutShape, pictures } = await open(page, xml);
    warnings.forEach(warning => complaints.push(`${name}: ${warning}`));
    withoutShape.forEach(element => complaints.push(`${name}: ${element} has no shape`));
    const state = createHash('sha256').update(xml).digest('hex');
    Object.entries(pictures).forEach(([file, svg]) => picture(id, join(folder, file, `${id}.svg`), svg, state));
  }
} finally {
  await browser.close();
}
complaints.forEach(complaint => console.error(complaint));
console.log(`${models.length} models opened in bpmn-js, ${complaints.length} complaints`);
process.exit(complaints.length ? 1 : 0);

function picture(id, file, svg, state) {
  if (existsSync(file) && readFileSync(file, 'utf8').includes(state)) return;
  if (draw) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, svg.replace('<svg ', `<!-- ${id}.bpmn sha256:${state} -->\n<svg `));
  } else {
    complaints.push(`${relative(root, file)} is stale; write it anew with: npm --prefix .ci run draw`);
  }
}

async function open(page, xml) {
  await page.setContent('<div id="canvas" style="width: 4000px; height: 3000px"></div>');
  await page.addScriptTag({ path: viewer });
  return page.evaluate(async xml => {
    const bpmn = new BpmnJS({ container: '#canvas' });
    const { warnings } = await bpmn.importXML(xml);
    const registry = bpmn.get('elementRegistry');
    const elements = parent => [...(parent.flowElements ?? []), ...(parent.artifacts ?? [])]
      .flatMap(element => [element, ...elements(element)]);
    const withoutShape = elements(bpmn.get('canvas').getRootElement().businessObject)
      .filter(element => !registry.get(element.id) && !element.$type.endsWith(':DataObject'))
      .map(element => element.id);
    const kazakh = (await bpmn.saveSVG()).svg;
    const property = (element, name) => (element.extensionElements?.values ?? [])
      .flatMap(each => each.$children ?? [])
      .find(each => each.name === name)?.value;
    registry.forEach(({ businessObject }) => {
      businessObject.name = property(businessObject, 'ru') ?? businessObject.name;
    });
    // The room of a label was measured for Kazakh words: none of the Russian ones is broken in two.
    registry.filter(({ labelTarget, di }) => labelTarget && di.label?.bounds).forEach(({ businessObject, di: { label } }) => {
      const longest = Math.max(...(businessObject.name ?? '').split(/\s+/).map(word => word.length));
      const missing = Math.max(0, longest * 6.5 + 6 - label.bounds.width);
      label.bounds.x -= missing / 2;
      label.bounds.width += missing;
    });
    await bpmn.open();
    const russian = (await bpmn.saveSVG()).svg;
    return { warnings: warnings.map(warning => warning.message), withoutShape, pictures: { '': kazakh, ru: russian } };
  }, xml);
}
