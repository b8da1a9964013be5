// How long the search of a built site takes on a slow telephone: until it is ready once its field is touched, then the
// first answer and the next ones, letter by letter, each until its rows stand on the page and are laid out.
//
//   node speed.mjs FOLDER [TIMES] [QUESTION…]      a built site; how many times slower the processor is made, 6 where unsaid

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './browser.mjs';

const [folder, times = '6', ...asked] = process.argv.slice(2);
const questions = asked.length > 0 ? asked : ['giay doc than', 'lam lai giay khai sinh bi mat', 'đăng ký kinh doanh hộ cá thể', 'xay nha can giay to gi', 'tien nguoi gia', 'kahi sinh'];
const list = new URL('thu-tuc/index.html', `${pathToFileURL(resolve(folder)).href}/`).href;

/** Touches the field, and gives the milliseconds until questions can be answered. */
function ready() {
  return new Promise((done) => {
    const begin = performance.now();
    document.querySelector('main input[type=search]').focus();
    const look = () => (window.niemyetFind ? done(performance.now() - begin) : setTimeout(look, 1));
    look();
  });
}

/** Types, and gives the milliseconds of the search alone, and until the answer stands there and is laid out. */
function typed(text) {
  const box = document.querySelector('main input[type=search]');
  const find = window.niemyetFind;
  let alone = 0;
  window.niemyetFind = (...question) => {
    const from = performance.now();
    const answer = find(...question);
    alone = performance.now() - from;
    return answer;
  };
  const begin = performance.now();
  box.value = text;
  box.dispatchEvent(new Event('input'));
  document.body.offsetHeight;
  window.niemyetFind = find;
  return [alone, performance.now() - begin];
}

const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const browser = await launch();
const loaded = [];
const first = [];
const next = [];
for (const question of questions) {
  const tab = await browser.newPage({ viewport: { width: 360, height: 800 } });
  const slow = await tab.context().newCDPSession(tab);
  await tab.goto(list);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: Number(times) });
  loaded.push(await tab.evaluate(ready));
  // Nobody types within a fifth of a second.
  await tab.waitForTimeout(200);
  for (let end = 1; end <= question.length; end++) {
    (end === 1 ? first : next).push(await tab.evaluate(typed, question.slice(0, end)));
    await tab.waitForTimeout(120);
  }
  await tab.close();
}
await browser.close();
const told = (name, list) => console.log(`${name}: median ${middle(list).toFixed(1)} ms, longest ${Math.max(...list).toFixed(1)} ms of ${list.length}`);
console.log(`${times} times slower`);
told('ready', loaded);
told('first answer', first.map((pair) => pair[1]));
told('  the search alone', first.map((pair) => pair[0]));
told('next answers', next.map((pair) => pair[1]));
told('  the search alone', next.map((pair) => pair[0]));
