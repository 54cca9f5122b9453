import { chromium } from 'playwright';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const p = await b.newPage({ viewport: { width: 1280, height: 800 } });
await p.addInitScript('window.__name = (f) => f');
await p.goto('http://localhost:4871/?mode=picture', { timeout: 100000 });
await p.waitForTimeout(3000);
console.log(await p.evaluate(`(async () => {
  const app = document.querySelector('digit-reader');
  const c = new OffscreenCanvas(600, 900); const x = c.getContext('2d'); x.fillStyle = '#5a4632'; x.fillRect(0, 0, 600, 900);
  await app.openPicture(await c.convertToBlob()); await new Promise((r) => setTimeout(r, 1500));
  const input = app.shadowRoot.querySelector('picture-input');
  const out = [];
  const note = (e) => { const r = e.getBoundingClientRect(); out.push(e.localName + '.' + e.className + ' ' + [r.x, r.y, r.width, r.height].map(Math.round) + ' | ' + getComputedStyle(e).gridTemplateColumns + ' | ' + getComputedStyle(e).gridArea); };
  note(input); [...input.shadowRoot.children].forEach(note);
  const view = input.shadowRoot.querySelector('picture-view'); if (view) [...view.shadowRoot.children].forEach(note);
  return out.join('\\n');
})()`));
await b.close();
