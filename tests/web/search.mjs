// What somebody finds: while typing on the list and the first page, from the head of every page, and with Back. The search
// in the browser and that of the program are two twins: both answer the same questions alike, to the last point.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const LIST = 'thu-tuc/index.html';
const ROWS = 'main ul.rows > li';

export async function checkSearch(browser, base, report) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const tab = await context.newPage();
  const fail = (page) => (what) => report('search', page, what, base.split(':')[0]);
  try {
    await tab.goto(`${base}${LIST}`);
    // A long list is folded by its fields.
    await tab.locator('.field').evaluateAll((fields) => fields.forEach((field) => { field.open = true; }));
    const all = await shown(tab);
    if (all.length === 0) return;
    const name = await tab.locator(`${ROWS} > a`).first().textContent();
    await checkTyping(tab, all, name, fail(LIST));
    await checkArrival(tab, base, name, fail(LIST));
    await checkHead(tab, base, name, fail('lien-he.html'));
    await checkHome(tab, base, name, fail('index.html'));
  } catch (mistake) {
    fail(LIST)(mistake.message.split('\n')[0]);
  } finally {
    await context.close();
  }
}

/** A name typed in whole comes first, without its marks as well; nonsense finds nothing and says so. */
async function checkTyping(tab, all, name, fail) {
  const field = tab.locator('main input[type=search]');
  for (const typed of [name, bare(name)]) {
    await field.fill(typed);
    const found = await settled(tab, (rows) => rows.length > 0 && rows.length < all.length);
    if (all.length > 1 && found.length === all.length) fail(`“${typed}” narrows nothing`);
    if (!found[0]?.includes(name)) fail(`“${typed}” has first: ${found[0]}`);
  }
  await field.fill('zzzzqqq');
  // Where nothing is found the whole list stays.
  if ((await settled(tab, (rows) => rows.length === all.length)).length !== all.length) fail('nonsense finds something');
  if (!(await tab.locator('.none').isVisible())) fail('nothing is said of nonsense');
  // A name whose letters are exchanged and whose words are joined is offered as it is written, and leads to answers.
  if (all.some((row) => row.toLowerCase().includes('chứng thực chữ ký'))) {
    await field.fill('chungthucc chukyy');
    const near = tab.locator('.found + .also a').first();
    const isThere = await near.waitFor({ timeout: 5000 }).then(() => true, () => false);
    if (!isThere) fail('no near words are offered');
    else if (new URL(await near.getAttribute('href'), tab.url()).searchParams.get('q') !== 'chứng thực chữ ký') fail(`near words: ${await near.textContent()}`);
  }
  // A page that is a list is found beside procedures, and takes nothing from them.
  await field.fill('lệ phí');
  await settled(tab, (rows) => rows.length === all.length);
  if (!(await tab.locator('.also:has(+ .found) a[href*="cach-lam/"]').count())) fail('no page is found by “lệ phí”');
  if (await tab.locator('.none').isVisible()) fail('nothing is said to be found where a page is');
  await field.fill('');
  if ((await settled(tab, (rows) => rows.length === all.length)).length < all.length) fail('an empty field does not show all again');
}

/** Words in the address are answered; one goes to a page, and Back returns to the answers. */
async function checkArrival(tab, base, name, fail) {
  await tab.goto(`${base}${LIST}?q=${encodeURIComponent(name)}`);
  const first = tab.locator('.found > li > a').first();
  await first.waitFor({ timeout: 5000 });
  // Rows stay from letter to letter: what stands there in the end is what the whole question finds.
  await tab.waitForTimeout(300);
  const fresh = await shown(tab);
  const field = tab.locator('main input[type=search]');
  await field.fill('');
  await field.pressSequentially(name, { delay: 5 });
  await field.press('Enter');
  const typed = await settled(tab, (rows) => rows.join() === fresh.join());
  if (typed.join() !== fresh.join()) fail(`letter by letter “${name}” finds something else`);
  await first.click();
  await tab.waitForURL(/thu-tuc\/(?!index)/);
  await tab.goBack();
  await first.waitFor({ timeout: 5000 });
  if (!(await first.textContent()).includes(name)) fail('Back does not return to what was found');
}

async function checkHead(tab, base, name, fail) {
  await tab.goto(`${base}lien-he.html`);
  await tab.locator('header .find summary').click();
  await tab.locator('header input[type=search]').fill(name);
  await tab.keyboard.press('Enter');
  await tab.waitForURL(/thu-tuc\/index\.html\?q=/);
  const found = await settled(tab, (rows) => rows[0]?.includes(name));
  if (!found[0]?.includes(name)) fail('the search in the head does not lead to answers');
}

async function checkHome(tab, base, name, fail) {
  await tab.goto(`${base}index.html`);
  await tab.locator('main input[type=search]').fill(name);
  const found = await settled(tab, (rows) => rows.length > 0);
  if (!found[0]?.includes(name)) fail(`“${name}” has first: ${found[0]}`);
}

/** Both twins say the same: what is found, in which order, with how many points, and whether it is sure; what is near, and which lists. */
export function checkTwins(site, [program, ...options], questions, report) {
  const context = vm.createContext({});
  for (const file of ['tim-kiem.js', 'tim-kiem-danh-muc.js']) vm.runInContext(site.read(file), context);
  const asked = readFileSync(questions, 'utf8').split('\n').slice(1).map((line) => line.split('\t')[0]).filter(Boolean);
  for (let at = 0; at < asked.length; at += 100) {
    const some = asked.slice(at, at + 100);
    const words = some.map((question) => `--search=${question}`);
    const told = execFileSync(program, ['why', ...options, '--format', 'json', ...words], { encoding: 'utf8', maxBuffer: 1 << 28 });
    told.trim().split('\n').forEach((line, i) => {
      const found = context.niemyetFind(some[i], false);
      const theirs = JSON.parse(line);
      const here = found.near(some[i]).concat(found.listings.map((one) => one.address), found.hits.map((hit) => [hit.subject.address, hit.total, hit.sure].join(' ')));
      const there = theirs.near.concat(theirs.listings.map((one) => one.address), theirs.answers.map((answer) => [answer.address, answer.points, answer.sure].join(' ')));
      const differs = here.findIndex((one, n) => one !== there[n]);
      if (differs >= 0 || here.length !== there.length) report('twins', 'tim-kiem.js', `“${some[i]}”: ${here[differs]} and ${there[differs]}`);
    });
  }
}

/** What is shown once it is as hoped, or after two seconds. */
async function settled(tab, hoped) {
  let rows = await shown(tab);
  for (let tries = 0; tries < 20 && !hoped(rows); tries += 1) {
    await tab.waitForTimeout(100);
    rows = await shown(tab);
  }
  return rows;
}

function shown(tab) {
  return tab.locator(ROWS).evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.textContent));
}

function bare(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
