// The check list of a procedure's page, on the small site of checklist/: what is asked, hidden, counted, added, kept,
// sent and printed. And on any site: no answer hides what does not depend on it, and without scripts all stands there.

import { pathToFileURL } from 'node:url';

const PHONE = { width: 360, height: 740 };
const PAGE = 'thu-tuc/9.000001.html';
const ONE_OF = 'thu-tuc/9.000002.html';
/** So many letters of papers and cases stand on one page in no size that can be read. */
const LONG = 8500;

/** `folder` is where checklist/ was built; `base` serves the same. */
export async function checkCheckList(browser, base, folder, report) {
  for (const at of [base, `${pathToFileURL(folder).href}/`]) {
    const fail = (what) => report('check list', PAGE, what, at.split(':')[0]);
    const same = (is, should, what) => { if (is !== should) fail(`${what}: “${is}”, not “${should}”`); };
    const context = await browser.newContext({ viewport: PHONE, locale: 'vi-VN' });
    await context.addInitScript(() => {
      window.print = () => { window.printed = document.documentElement.className; };
    });
    const tab = await context.newPage();
    tab.on('pageerror', (mistake) => fail(mistake.message));
    try {
      await answers(tab, at, fail, same);
      await ticks(tab, at, fail, same);
      await sends(tab, at, fail, same);
      await prints(tab, at, fail);
    } catch (mistake) {
      fail(mistake.message.split('\n')[0]);
    } finally {
      await context.close();
    }
  }
  await withoutScripts(browser, base, report);
}

const choose = async (tab, words) => {
  await tab.locator('.ask label', { hasText: words }).first().click();
  await loaded(tab);
};
/** What is loaded when somebody acts is there, and has done what it was asked. */
const loaded = async (tab) => {
  await tab.waitForFunction(() => window.niemyetMore, undefined, { timeout: 5000 });
  await tab.waitForTimeout(50);
};
const had = (tab) => tab.locator('.had').innerText();
/** The papers that are there, folded or not. */
const papers = (tab) => tab.evaluate(() => [...document.querySelectorAll('#giay-to .papers label')].filter((one) => !one.closest('[hidden]'))
  .map((one) => one.textContent.replace(/\d+ bản.*/, '').trim()).join(', '));
const rows = (tab) => tab.locator('.ways tbody tr:visible').count();

async function answers(tab, base, fail, same) {
  await tab.goto(base + PAGE);
  const all = 'Đơn đề nghị, Bằng, Chứng chỉ, Đơn giấy, Đơn điện tử, Thẻ căn cước, Ảnh, Giấy cũ, Đơn báo mất, Chỉ khi có người giám hộ: Giấy của người giám hộ, Đơn xin làm gấp, Giấy chưa rõ';
  const without = (...gone) => all.split(', ').filter((one) => !gone.includes(one)).join(', ');
  same(await papers(tab), all, 'nothing is chosen');
  same(await had(tab), 'Đã có 0 trong 2 giấy tờ, chưa kể giấy tờ tùy trường hợp.', 'what everybody needs');
  same(await rows(tab), 4, 'rows of ways');
  if ((await tab.locator('.ways .sum').allInnerTexts()).join() !== 'Cộng: 58.000 đồng (phí 50.000, lệ phí 8.000)') fail('the sum at the counter is not there, or another is');

  await choose(tab, 'Nộp trực tuyến');
  same(await papers(tab), without('Đơn giấy', 'Thẻ căn cước'), 'online');
  same(await had(tab), 'Đã có 0 trong 3 giấy tờ, chưa kể giấy tờ tùy trường hợp.', 'online');
  same(await rows(tab), 1, 'rows online');
  if ((await tab.locator('.left').innerText()).includes('Cộng')) fail('fees of cases are added before one is chosen');
  await choose(tab, 'Cấp lại');
  same(await papers(tab), without('Đơn giấy', 'Thẻ căn cước', 'Ảnh'), 'online, again');
  same(await had(tab), 'Đã có 0 trong 5 giấy tờ, chưa kể giấy tờ tùy trường hợp.', 'online, again');
  const left = await tab.locator('.left').innerText();
  if (!left.includes('3 ngày làm việc') || !left.includes('Cộng: 44.000 đồng (phí 40.000, lệ phí 4.000)')) fail(`what is left is not told: ${left}`);
  if (left.includes('8.000')) fail('the fee of another case is told');

  // No paper says anything of the post: nothing is taken from it but what is shown at the counter.
  await choose(tab, 'Gửi qua bưu chính');
  same(await papers(tab), without('Thẻ căn cước', 'Ảnh'), 'by post');
  same(await had(tab), 'Đã có 0 trong 4 giấy tờ, chưa kể giấy tờ tùy trường hợp.', 'by post');
  await choose(tab, 'Chưa chọn');
  await choose(tab, 'Cần gấp');
  same(await papers(tab), without('Ảnh'), 'what is of no case stays');
  if (!(await tab.locator('#giay-to details', { hasText: 'Đơn xin làm gấp' }).evaluate((one) => one.open))) fail('the papers of the chosen case are folded');
  await choose(tab, 'Không thuộc trường hợp nào');
  same(await rows(tab), 3, 'rows of no case');
  for (const any of ['Chưa chọn', 'Chưa rõ']) {
    for (const label of await tab.locator('.ask label', { hasText: any }).all()) await label.click();
    await loaded(tab);
  }
  same(await papers(tab), all, 'all again');
  same(await tab.locator('.left').innerText(), '', 'nothing is chosen again');
}

async function ticks(tab, base, fail, same) {
  await tab.goto(base + ONE_OF);
  await tab.locator('.papers label').nth(1).click();
  same(await had(tab), 'Đã có 1 trong 1 giấy tờ.', 'one of them');
  await tab.goto(base + PAGE);
  const box = await tab.locator('.papers label').first().boundingBox();
  if (box.height < 44) fail(`a paper's target is ${box.height} px high`);
  await tab.locator('.papers label', { hasText: 'Chứng chỉ' }).click();
  await tab.locator('.papers label', { hasText: 'giám hộ' }).click();
  await tab.locator('.papers input').first().focus();
  await tab.keyboard.press('Space');
  const told = 'Đã có 3 trong 3 giấy tờ, chưa kể giấy tờ tùy trường hợp.';
  same(await had(tab), told, 'ticked');
  await choose(tab, 'Cấp lại');
  await tab.reload();
  await loaded(tab);
  same(await had(tab), 'Đã có 3 trong 5 giấy tờ, chưa kể giấy tờ tùy trường hợp.', 'ticked and answered, after loading anew');
  if ((await shift(tab)) > 0.01) fail('the page jumps while what was chosen is put in');
  // Another list of papers: only what is the same paper is still ticked.
  const changed = await tab.evaluate(() => {
    const known = JSON.parse(localStorage.getItem(`giay-to ${location.pathname}`));
    return known.filter((key) => /Đơn đề nghị/.test(key)).length;
  });
  same(changed, 1, 'what is kept names its paper');
  await tab.locator('.do button').nth(2).click();
  same(await had(tab), 'Đã có 0 trong 4 giấy tờ, chưa kể giấy tờ tùy trường hợp.', 'cleared');
  await tab.reload();
  same(await tab.locator('.papers :checked').count(), 0, 'ticks that were cleared');
  // In two tabs the same list is open: neither takes back what was ticked in the other.
  const other = await tab.context().newPage();
  await other.goto(base + PAGE);
  await tab.locator('.papers input').first().check();
  await other.locator('.papers :checked').first().waitFor({ timeout: 5000 });
  await other.locator('.papers input').nth(1).check();
  await tab.reload();
  same(await tab.locator('.papers :checked').count(), 2, 'ticks of two tabs');
  await tab.locator('.do button').nth(2).click();
  await other.close();
}

async function sends(tab, base, fail, same) {
  await tab.goto(base + PAGE);
  await choose(tab, 'Nộp tại quầy');
  await tab.locator('.papers label').first().click();
  await tab.evaluate(() => { navigator.share = (what) => { window.sent = what; return Promise.resolve(); }; });
  await tab.locator('.do button').nth(1).click();
  await loaded(tab);
  const sent = await tab.evaluate(() => window.sent);
  const lines = sent.text.split('\n');
  for (const line of [
    'Việc tùy cách nộp và trường hợp (Mã 9.000001)',
    'Nộp bằng cách nào? Nộp tại quầy',
    '☑ Đơn đề nghị – 1 bản chính',
    '☐ Đơn giấy – 1 bản chính, khi nộp tại quầy',
    '   ☐ Bằng – 1 bản sao',
    'Nộp tại quầy: 5 ngày làm việc; Phí: 50.000 đồng; Lệ phí: 8.000 đồng; Cộng: 58.000 đồng (phí 50.000, lệ phí 8.000)',
    // Folded, and of a case that was not asked for or is not told apart: both may be needed.
    '☐ Đơn xin làm gấp – 1 bản chính',
    '☐ Giấy chưa rõ – 1 bản chính',
    'Gọi 0200 000 001',
  ]) {
    if (!lines.includes(line)) fail(`“${line}” is not in what is sent:\n${sent.text}`);
  }
  if (/Đơn điện tử|Nộp trực tuyến:/.test(sent.text)) fail('what is sent has what does not apply');
  same(lines.some((line) => line.startsWith('http')), base.startsWith('http'), 'the address is sent where others can open it');

  await tab.evaluate(() => {
    navigator.share = undefined;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text) => { window.copied = text; return Promise.resolve(); } } });
  });
  await tab.locator('.do button').nth(1).click();
  await tab.locator('.do [role=status]', { hasText: 'Đã chép' }).waitFor({ timeout: 2000 });
  same(await tab.evaluate(() => window.copied), sent.text, 'what is copied');
  await tab.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    document.execCommand = () => false;
  });
  await tab.locator('.do button').nth(1).click();
  same(await tab.locator('.do textarea').inputValue(), sent.text, 'what is to be copied by hand');
}

async function prints(tab, base, fail) {
  await tab.goto(base + PAGE);
  const unfolded = () => tab.locator('#giay-to details[open]').count();
  const before = await unfolded();
  const pages = await printed(tab);
  if (pages !== 1) fail(`the list is printed on ${pages} pages`);
  await tab.locator('.do button').first().click();
  if (!(await tab.evaluate(() => window.printed)).includes('listing')) fail('the page is printed whole');
  await tab.emulateMedia({ media: 'print' });
  const text = await tab.locator('main').innerText();
  for (const there of ['9.000001', 'Đơn đề nghị', 'Cấp lại', 'Đơn báo mất', 'Đơn xin làm gấp', 'Giấy chưa rõ', 'Gọi 0200 000 001']) if (!text.includes(there)) fail(`“${there}” is not printed`);
  for (const gone of ['Các bước', 'Toàn văn', 'Quyền của']) if (text.includes(gone)) fail(`“${gone}” is printed with the list`);
  await tab.emulateMedia({ media: null });
  await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
  if (await tab.evaluate(() => document.documentElement.classList.contains('listing') || document.querySelector('.told'))) fail('the page stays a list');
  if ((await unfolded()) !== before) fail('what was folded stays open');
  // Of what was chosen all is there, and nothing of another case.
  await choose(tab, 'Cấp lại');
  await tab.locator('.do button').first().click();
  await tab.emulateMedia({ media: 'print' });
  const again = await tab.locator('main').innerText();
  for (const there of ['Đơn báo mất', 'Giấy chưa rõ']) if (!again.includes(there)) fail(`“${there}” is not printed with the case it is of`);
  if (again.includes('Ảnh')) fail('what is of another case is printed');
  await tab.emulateMedia({ media: null });
  await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
}

/** On how many pages the list of a procedure is printed. */
async function printed(tab) {
  await tab.locator('.do button').first().click();
  await tab.waitForFunction(() => document.documentElement.classList.contains('listing'), undefined, { timeout: 5000 });
  const pdf = await tab.pdf({ preferCSSPageSize: true });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
}

/** Each list fits on a page unless it is longer than a page can hold, and an answer hides nothing that does not depend on it. */
export async function checkLists(browser, base, procedures, report) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'vi-VN' });
  await context.addInitScript(() => { window.print = () => {}; });
  const tab = await context.newPage();
  for (const page of procedures) {
    await tab.goto(base + page.split('/').map(encodeURIComponent).join('/'));
    if ((await tab.locator('.do').count()) === 0) continue;
    const pages = await printed(tab);
    if (pages !== 1 && (await tab.locator('#giay-to').textContent()).length < LONG) report('check list', page, `is printed on ${pages} pages`);
    await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
    const wrong = await tab.evaluate(() => {
      const found = [];
      const parts = [...document.querySelectorAll('#giay-to .papers > li, #giay-to details, .ways tbody tr')].filter((one) => !one.closest('.ask'));
      for (const answer of document.querySelectorAll('.ask input')) {
        answer.click();
        for (const one of parts.filter((part) => part.hidden && !part.hasAttribute('data-of'))) found.push(`${answer.parentNode.textContent.trim()} hides “${one.textContent.trim().slice(0, 40)}”`);
        if (!parts.some((part) => !part.closest('[hidden]'))) found.push(`${answer.parentNode.textContent.trim()} hides all`);
      }
      return found;
    });
    for (const what of wrong) report('check list', page, what);
  }
  await context.close();
}

async function withoutScripts(browser, base, report) {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(base + PAGE);
  const fail = (what) => report('check list', PAGE, what, 'no scripts');
  if ((await tab.locator('.ask:visible, .had:visible, .do:visible').count()) > 0) fail('what needs scripts is there');
  const text = await tab.locator('main').innerText();
  for (const there of ['Đơn giấy', 'Đơn điện tử', 'Thẻ căn cước', 'Giấy chưa rõ', '8.000 đồng', '4.000 đồng', 'Mẫu 1 (Word, 1 KB)', 'Bản điền MẪU, người không có thật (PDF, 1 KB)', 'Tra cứu hồ sơ']) {
    if (!text.replace(/\u00a0/g, ' ').includes(there)) fail(`“${there}” is not there`);
  }
  await context.close();
}

function shift(tab) {
  return tab.evaluate(() => new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((one) => { sum += one.value; })).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 300);
  }));
}
